import { makeStyles, tokens } from '@fluentui/react-components'

const useStyles = makeStyles({
  figure: { flex: '1 1 8em', boxSizing: 'border-box', minWidth: 0, padding: '3px 2px 4px 8px' },
  label: {
    fontSize: '11px',
    lineHeight: '14px',
    color: tokens.colorNeutralForeground2,
  },
  value: {
    fontSize: '14px',
    lineHeight: '18px',
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: 'tabular-nums',
  },
})

/** One number with its name above and what to compare it with below. */
export function Figure({ label, value, below }: { label: string; value: string; below: string }) {
  const styles = useStyles()
  return (
    <div className={styles.figure}>
      <div className={styles.label}>{label}</div>
      <div className={styles.value}>{value}</div>
      <div className={styles.label}>{below}</div>
    </div>
  )
}
