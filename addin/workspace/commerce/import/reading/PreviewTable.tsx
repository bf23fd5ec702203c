import { makeStyles, tokens } from '@fluentui/react-components'
import type { ImportDetail } from '../../../../api.ts'
import { useImportTexts } from '../use-import-texts.ts'
import { useCellText } from './use-cell-text.ts'
import { useColumnWords } from './use-column-words.ts'

const useStyles = makeStyles({
  frame: {
    width: 'fit-content',
    maxWidth: '100%',
    overflowX: 'auto',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  table: { borderCollapse: 'collapse', fontSize: tokens.fontSizeBase200 },
  head: { padding: '6px 10px', textAlign: 'start', verticalAlign: 'top', backgroundColor: tokens.colorNeutralBackground3 },
  kind: { display: 'block', color: tokens.colorNeutralForeground2, fontWeight: tokens.fontWeightRegular, whiteSpace: 'nowrap' },
  cell: { padding: '4px 10px', borderTop: `1px solid ${tokens.colorNeutralStroke2}`, maxWidth: '260px', overflowWrap: 'break-word' },
  number: { textAlign: 'end', fontVariantNumeric: 'tabular-nums', whiteSpace: 'nowrap' },
})

/** The first rows as they would be stored, with what each column was judged to hold. Wide tables are pushed aside, by the keyboard as well. */
export function PreviewTable({ reading: { columns, first } }: { reading: NonNullable<ImportDetail['reading']> }) {
  const styles = useStyles()
  const { reading: texts } = useImportTexts()
  const columnWords = useColumnWords()
  const cellText = useCellText()
  // One below the other they are compared by their points.
  const decimals = columns.map((_column, i) => Math.max(0, ...first.map((row) => decimalsOf(row[i]))))
  const rows = first.map((row, at) => ({ key: `row-${at + 1}`, row }))
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: else the keyboard could not reach what lies beside
    <section className={styles.frame} aria-label={texts.preview} tabIndex={0}>
      <table className={styles.table}>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column.key} scope="col" className={styles.head}>
                {column.key}
                <span className={styles.kind}>{columnWords(column)}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, row }) => (
            <tr key={key}>
              {columns.map((column, i) => {
                const value = row[i] ?? null
                return (
                  <td key={column.key} className={`${styles.cell} ${column.kind === 'number' ? styles.number : ''}`}>
                    {value === null ? '' : cellText(column, value, decimals[i])}
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

/** Of a decimal string. */
const decimalsOf = (value: string | null | undefined): number => value?.split('.')[1]?.length ?? 0
