import { makeStyles, tokens } from '@fluentui/react-components'
import { everyImport } from '../../../../import-filter.ts'
import { addressOf } from '../../../../page-address.ts'
import { useFormat } from '../../../../ui/use-format.ts'
import type { ConnectorLine } from './connector-wish.ts'
import { useConnectorTexts } from './use-connector-texts.ts'

const useStyles = makeStyles({
  frame: { overflowX: 'auto' },
  table: { borderCollapse: 'collapse', width: '100%', fontSize: tokens.fontSizeBase200 },
  head: { padding: '2px 20px 2px 0', textAlign: 'start', fontWeight: tokens.fontWeightRegular, color: tokens.colorNeutralForeground2 },
  cell: { padding: '2px 20px 2px 0', textAlign: 'start', fontWeight: tokens.fontWeightRegular },
  number: { textAlign: 'end', fontVariantNumeric: 'tabular-nums' },
})

/** What came in of each kind, and how fresh it is. */
export function SetTable({ line }: { line: ConnectorLine }) {
  const styles = useStyles()
  const texts = useConnectorTexts()
  const { number, dayAndTime } = useFormat()
  const { set, rows, readAt, comparedAt } = texts.columns
  const at = (instant: string | null): string => (instant ? dayAndTime(instant) : texts.never)
  const names: Record<string, string> = texts.sets
  return (
    <div className={styles.frame}>
      <table className={styles.table} aria-label={texts.table(line.name)}>
        <thead>
          <tr>
            <th className={styles.head}>{set}</th>
            <th className={`${styles.head} ${styles.number}`}>{rows}</th>
            <th className={styles.head}>{readAt}</th>
            <th className={styles.head}>{comparedAt}</th>
          </tr>
        </thead>
        <tbody>
          {line.sets.map((each) => (
            <tr key={each.name}>
              <th className={styles.cell} scope="row">
                {names[each.name] ?? each.name}
              </th>
              <td className={`${styles.cell} ${styles.number}`}>{number(each.rows)}</td>
              <td className={styles.cell}>
                {each.jobId ? <a href={addressOf({ page: 'imports', jobId: each.jobId, filter: everyImport })}>{texts.toImport}</a> : at(each.readAt)}
              </td>
              <td className={styles.cell}>{at(each.comparedAt)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
