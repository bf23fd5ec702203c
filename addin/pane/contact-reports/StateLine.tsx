import { makeStyles, tokens } from '@fluentui/react-components'
import type { ReactNode } from 'react'

const useStyles = makeStyles({
  line: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '6px',
    minHeight: '28px',
    margin: '4px 12px 0',
    padding: '2px 4px 2px 8px',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  icon: { display: 'flex', flexShrink: 0, color: tokens.colorBrandForeground1 },
  text: { flex: '1 1 0', minWidth: 0, overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
})

/** Where the open item stands, in a line, with what can be done about it. */
export function StateLine({ label, icon, text, children }: { label: string; icon: ReactNode; text: string; children?: ReactNode }) {
  const styles = useStyles()
  return (
    <section className={styles.line} aria-label={label}>
      <span className={styles.icon}>{icon}</span>
      <span className={styles.text} title={text}>
        {text}
      </span>
      {children}
    </section>
  )
}
