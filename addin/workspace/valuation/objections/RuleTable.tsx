import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { Warning16Filled } from '@fluentui/react-icons/svg/warning'
import { useQuery } from '@tanstack/react-query'
import { cutList, MOST_ROWS } from '../../../../domain/texts/cut-list.ts'
import { ENOUGH_OBJECTIONS, FLAGGED_SHARE, objectionShare } from '../../../../domain/valuation/objections/objection-rate.ts'
import { type Outputs, useTRPC } from '../../../api.ts'
import { useObjectionTexts } from '../../../pane/valuation/objections/use-objection-texts.ts'
import { CutNote } from '../../../ui/CutList.tsx'
import { ErrorNote } from '../../../ui/errors/ErrorNote.tsx'
import { Skeleton } from '../../../ui/Skeleton.tsx'
import { useFormat } from '../../../ui/use-format.ts'

const useStyles = makeStyles({
  title: { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400 },
  quiet: { margin: '0 0 8px', color: tokens.colorNeutralForeground2 },
  table: { width: '100%', borderCollapse: 'collapse' },
  cell: {
    padding: '4px 6px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    textAlign: 'start',
    verticalAlign: 'top',
    overflowWrap: 'anywhere',
    fontWeight: tokens.fontWeightRegular,
  },
  number: { textAlign: 'end', fontVariantNumeric: 'tabular-nums' },
  flagged: { color: tokens.colorStatusWarningForeground1, fontWeight: tokens.fontWeightSemibold },
  icon: { verticalAlign: 'text-bottom', marginInlineEnd: '4px' },
})

/** How often each rule is not right; nothing as long as nobody has objected. */
export function RuleTable() {
  const styles = useStyles()
  const texts = useObjectionTexts()
  const { number, percent } = useFormat()
  const counted = useQuery(useTRPC().objections.counted.queryOptions())
  if (counted.isPending) return <Skeleton heights={[22, 34, 34]} />
  if (!counted.data) return <ErrorNote error={counted.error} onRetry={() => void counted.refetch()} />
  if (counted.data.length === 0) return null
  const { rows, isCut } = cutList(counted.data, MOST_ROWS)
  return (
    <section>
      <h2 className={styles.title}>{texts.rules}</h2>
      <p className={styles.quiet}>{texts.rulesIntro(percent(FLAGGED_SHARE), number(ENOUGH_OBJECTIONS))}</p>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col" className={styles.cell}>
              {texts.rule}
            </th>
            {[texts.objections, texts.customers, texts.share].map((head) => (
              <th key={head} scope="col" className={mergeClasses(styles.cell, styles.number)}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((rule) => (
            <RuleRow key={`${rule.subject} ${rule.ruleKey}`} rule={rule} />
          ))}
        </tbody>
      </table>
      {isCut && <CutNote most={MOST_ROWS} />}
    </section>
  )
}

function RuleRow({ rule }: { rule: Outputs['objections']['counted'][number] }) {
  const styles = useStyles()
  const texts = useObjectionTexts()
  const { number, percent } = useFormat()
  const { subject, shown, objections, customers, isFlagged } = rule
  return (
    <tr>
      <th scope="row" className={styles.cell}>
        {texts.latest(texts.subjects[subject], shown)}
      </th>
      <td className={mergeClasses(styles.cell, styles.number)}>{number(objections)}</td>
      <td className={mergeClasses(styles.cell, styles.number)}>{number(customers)}</td>
      <td className={mergeClasses(styles.cell, styles.number, isFlagged && styles.flagged)}>
        {isFlagged && <Warning16Filled className={styles.icon} />}
        {percent(objectionShare(rule))}
        {isFlagged && <div>{texts.check}</div>}
      </td>
    </tr>
  )
}
