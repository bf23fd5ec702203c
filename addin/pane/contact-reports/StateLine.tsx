import { makeStyles, tokens } from '@fluentui/react-components'
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
  // Read whole before anything is done about it: what has no room beside it goes into the next line.
  sentence: { flexGrow: 1, display: 'flex', alignItems: 'center', gap: '4px', maxWidth: '100%' },
  icon: { display: 'flex', flexShrink: 0, color: tokens.colorBrandForeground1 },
  text: { minWidth: 0, overflowWrap: 'anywhere' },
})

type Props = {
  label: string
  icon: ReactNode
  text: string
  /** Puts away what stands open in it. */
  onEscape?: () => void
  children?: ReactNode
}

/** Where the open item stands, in a line, with what can be done about it. */
export function StateLine({ label, icon, text, onEscape, children }: Props) {
  const styles = useStyles()
  return (
    <section className={styles.line} aria-label={label} onKeyDown={(event) => event.key === 'Escape' && onEscape?.()}>
      <div className={styles.sentence}>
        <span className={styles.icon}>{icon}</span>
        <span className={styles.text}>{text}</span>
      </div>
      {children}
    </section>
  )
}
