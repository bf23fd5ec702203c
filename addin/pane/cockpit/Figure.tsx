import { makeStyles, tokens } from '@fluentui/react-components'

const useStyles = makeStyles({
  figure: { padding: '3px 6px 4px 8px', minWidth: 0 },
  label: {
    fontSize: '11px',
    lineHeight: '14px',
    color: tokens.colorNeutralForeground2,
    whiteSpace: 'nowrap',
    overflow: 'hidden',
    textOverflow: 'ellipsis',
  },
  value: {
    fontSize: '14px',
    lineHeight: '18px',
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: 'tabular-nums',
    whiteSpace: 'nowrap',
    overflow: 'hidden',
    textOverflow: 'ellipsis',
  },
})

/** One number with its name above and what to compare it with below. */
export function Figure({ label, value, below }: { label: string; value: string; below: string }) {
  const styles = useStyles()
  return (
    <div className={styles.figure}>
      <div className={styles.label} title={label}>
        {label}
      </div>
      <div className={styles.value} title={value}>
        {value}
      </div>
      <div className={styles.label} title={below}>
        {below}
      </div>
    </div>
  )
}
