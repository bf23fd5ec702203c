import { makeStyles, tokens } from '@fluentui/react-components'
import type { ReactNode } from 'react'
import { useFormat } from '../../../../ui/use-format.ts'

const useStyles = makeStyles({
  group: { marginTop: '8px' },
  title: { cursor: 'pointer', padding: '3px 0', fontWeight: tokens.fontWeightSemibold, fontSize: '12px', color: tokens.colorNeutralForeground2 },
})

/** Customers who are not simply to be planned; nothing where there are none. */
export function DueGroup({ title, count, isOpen = false, children }: { title: string; count: number; isOpen?: boolean; children: ReactNode }) {
  const styles = useStyles()
  const { number } = useFormat()
  if (count === 0) return null
  return (
    <details className={styles.group} open={isOpen}>
      <summary className={styles.title}>{`${title} (${number(count)})`}</summary>
      {children}
    </details>
  )
}
