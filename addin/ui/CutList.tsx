import { makeStyles, tokens } from '@fluentui/react-components'
import type { ReactNode } from 'react'
import { cutList, MOST_ROWS } from '../../domain/texts/cut-list.ts'
import { useTexts } from './app-context.ts'

const useStyles = makeStyles({ more: { margin: 0, padding: '4px 0', color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 } })

type Props<T> = { rows: readonly T[]; most?: number; children: (row: T) => ReactNode }

/** The rows of a list that does not page; where there are more than it shows, it says so. */
export function CutList<T>({ rows, most = MOST_ROWS, children }: Props<T>) {
  const shown = cutList(rows, most)
  return (
    <>
      {shown.rows.map((row) => children(row))}
      {shown.isCut && <CutNote most={most} />}
    </>
  )
}

/** Below a list of which only the first rows are shown. */
export function CutNote({ most }: { most: number }) {
  const styles = useStyles()
  const { common } = useTexts()
  return <p className={styles.more}>{common.onlyFirst(most)}</p>
}
