import { makeStyles, tokens } from '@fluentui/react-components'
import type { ImportDetail } from '../../../../api.ts'
import { useImportTexts } from '../use-import-texts.ts'
import { usePageStyles } from '../use-page-styles.ts'
import { useCellText } from './use-cell-text.ts'
import { useColumnWords } from './use-column-words.ts'

const useStyles = makeStyles({
  list: { margin: '8px 0' },
  column: { padding: '4px 0', borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  name: { fontWeight: tokens.fontWeightSemibold, overflowWrap: 'anywhere' },
  values: { margin: 0, overflowWrap: 'anywhere' },
})

const MOST_VALUES = 3

/** The same on a phone: column below column, with its first values. */
export function PreviewList({ reading: { columns, first } }: { reading: NonNullable<ImportDetail['reading']> }) {
  const [styles, page] = [useStyles(), usePageStyles()]
  const { reading: texts } = useImportTexts()
  const columnWords = useColumnWords()
  const cellText = useCellText()
  return (
    <dl className={styles.list} aria-label={texts.preview}>
      {columns.map((column, i) => {
        const values = first.flatMap((row) => row[i] ?? []).slice(0, MOST_VALUES)
        return (
          <div key={column.key} className={styles.column}>
            <dt>
              <span className={styles.name}>{column.key}</span> <span className={page.small}>{columnWords(column)}</span>
            </dt>
            <dd className={styles.values}>{values.length > 0 ? values.map((value) => cellText(column, value)).join(' · ') : texts.noValue}</dd>
          </div>
        )
      })}
    </dl>
  )
}
