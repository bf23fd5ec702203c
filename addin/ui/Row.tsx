import { makeStyles, tokens } from '@fluentui/react-components'
import type { ReactNode } from 'react'

const useStyles = makeStyles({
  row: { display: 'flex', gap: '8px', padding: '4px 0', lineHeight: tokens.lineHeightBase300 },
  main: { flexGrow: 1, minWidth: 0, overflowWrap: 'anywhere' },
  below: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  // Words wrap before they take all room from what they say it of.
  end: { flexShrink: 0, maxWidth: '66%', textAlign: 'end', fontVariantNumeric: 'tabular-nums' },
})

/** One line of a list: what, what more in small, and a value at the end. */
export function Row({ title, below, end }: { title: ReactNode; below?: ReactNode; end?: ReactNode }) {
  const styles = useStyles()
  return (
    <div className={styles.row}>
      <div className={styles.main}>
        <div>{title}</div>
        {below && <div className={styles.below}>{below}</div>}
      </div>
      {end && <div className={styles.end}>{end}</div>}
    </div>
  )
}
