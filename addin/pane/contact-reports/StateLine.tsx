import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import type { ReactNode } from 'react'

const useStyles = makeStyles({
  line: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '4px',
    minHeight: '28px',
    margin: '4px 12px 0',
    padding: '2px 4px 2px 6px',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  icon: { display: 'flex', flexShrink: 0, color: tokens.colorBrandForeground1 },
  // The state is never cut before it is read: what has no room beside it goes into the next line.
  text: { flex: '1 1 0', minWidth: 'min(10ch, 100%)' },
  cut: { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
})

type Props = {
  label: string
  icon: ReactNode
  text: string
  /** Its end matters: it takes the lines it needs. */
  isWhole?: boolean
  /** Puts away what stands open in it. */
  onEscape?: () => void
  children?: ReactNode
}

/** Where the open item stands, in a line, with what can be done about it. */
export function StateLine({ label, icon, text, isWhole = false, onEscape, children }: Props) {
  const styles = useStyles()
  return (
    <section className={styles.line} aria-label={label} onKeyDown={(event) => event.key === 'Escape' && onEscape?.()}>
      <span className={styles.icon}>{icon}</span>
      <span className={mergeClasses(styles.text, !isWhole && styles.cut)} title={text}>
        {text}
      </span>
      {children}
    </section>
  )
}
