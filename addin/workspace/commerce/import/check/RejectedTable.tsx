import { makeStyles, tokens } from '@fluentui/react-components'
import { rejectionText } from '../../../../../domain/texts/import-report-texts.ts'
import type { RejectedLine } from '../../../../api.ts'
import { useHost } from '../../../../ui/app-context.ts'
import { useFormat } from '../../../../ui/use-format.ts'
import { useImportTexts } from '../use-import-texts.ts'
import { usePageStyles } from '../use-page-styles.ts'

const useStyles = makeStyles({
  table: { width: '100%', borderCollapse: 'collapse', '@media (max-width: 640px)': { display: 'block' } },
  head: { '@media (max-width: 640px)': { display: 'none' } },
  body: { '@media (max-width: 640px)': { display: 'block' } },
  row: {
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    '@media (max-width: 640px)': { display: 'grid', gridTemplateColumns: '70px minmax(0, 1fr) minmax(0, 1fr)', gap: '4px 8px', padding: '8px 0' },
  },
  cell: {
    padding: '4px 8px 4px 0',
    textAlign: 'start',
    verticalAlign: 'top',
    overflowWrap: 'anywhere',
    '@media (max-width: 640px)': { padding: 0 },
  },
  // On a phone there is no head above the column.
  labelled: {
    '@media (max-width: 640px)': {
      '::before': { content: 'attr(data-label)', display: 'block', color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
    },
  },
  full: { '@media (max-width: 640px)': { gridColumnStart: 1, gridColumnEnd: -1 } },
})

/** Line by line what is wrong. `total`: so many there are of what is shown in part. */
export function RejectedTable({ lines, total }: { lines: readonly RejectedLine[]; total: number }) {
  const [styles, page] = [useStyles(), usePageStyles()]
  const { rejected: texts, check } = useImportTexts()
  const { number } = useFormat()
  return (
    <>
      <table className={styles.table}>
        <thead className={styles.head}>
          <tr>
            {[texts.line, texts.column, texts.value, texts.reason].map((name) => (
              <th key={name} scope="col" className={styles.cell}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className={styles.body}>
          {lines.map((line) => (
            <Row key={line.line} row={line} />
          ))}
        </tbody>
      </table>
      {total > lines.length && <p className={page.small}>{check.firstOf(number(lines.length), number(total))}</p>}
    </>
  )
}

function Row({ row: { line, column, value, reason } }: { row: RejectedLine }) {
  const styles = useStyles()
  const { rejected: texts } = useImportTexts()
  const { language } = useHost()
  const { number } = useFormat()
  const labelled = `${styles.cell} ${styles.labelled}`
  return (
    <tr className={styles.row}>
      <td className={labelled} data-label={texts.line}>
        {number(line)}
      </td>
      <td className={labelled} data-label={texts.column}>
        {column ?? '–'}
      </td>
      <td className={labelled} data-label={texts.value}>
        {value ?? '–'}
      </td>
      <td className={`${labelled} ${styles.full}`} data-label={texts.reason}>
        {rejectionText(reason, language)}
      </td>
    </tr>
  )
}
