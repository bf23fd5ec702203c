import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import type { ReactNode } from 'react'

const useStyles = makeStyles({
  quiet: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  late: { color: tokens.colorStatusDangerForeground1, fontWeight: tokens.fontWeightSemibold },
  narrow: { '@media (min-width: 641px)': { display: 'none' } },
})

/** A cell's word with a quieter one below. `isLate`: the first is a matter of days that have passed. `narrow`: what a phone shows here, having no room for its column. */
export function CellLines({ children, below, narrow, isLate }: { children: ReactNode; below?: ReactNode; narrow?: ReactNode; isLate?: boolean }) {
  const styles = useStyles()
  return (
    <>
      <div className={mergeClasses(isLate && styles.late)}>{children}</div>
      {below && <div className={styles.quiet}>{below}</div>}
      {narrow && <div className={mergeClasses(styles.quiet, styles.narrow)}>{narrow}</div>}
    </>
  )
}
