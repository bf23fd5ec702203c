import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { LoyaltyRules } from '../../../../../domain/valuation/loyalty/loyalty-rules.ts'
import { type Outputs, useTRPC } from '../../../../api.ts'
import { useLoyaltyTexts } from '../../../../pane/valuation/loyalty/use-loyalty-texts.ts'
import { ErrorNote } from '../../../../ui/errors/ErrorNote.tsx'
import { usePaused } from '../../../../ui/forms/use-paused.ts'
import { Skeleton } from '../../../../ui/Skeleton.tsx'
import { useFormat } from '../../../../ui/use-format.ts'

const useStyles = makeStyles({
  title: { margin: '12px 0 4px', fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400 },
  table: { borderCollapse: 'collapse', marginBottom: '12px' },
  cell: { padding: '3px 8px', borderBottom: `1px solid ${tokens.colorNeutralStroke3}`, textAlign: 'start', fontWeight: tokens.fontWeightRegular },
  number: { textAlign: 'end', fontVariantNumeric: 'tabular-nums' },
  changed: { fontWeight: tokens.fontWeightSemibold },
})

/** How many customers stand in each stage, and how many would by what is typed. */
export function PreviewTable({ rules }: { rules: LoyaltyRules }) {
  const styles = useStyles()
  const { settings: texts } = useLoyaltyTexts()
  const typed = usePaused(JSON.stringify(rules))
  const asked = { rules: JSON.parse(typed) as LoyaltyRules }
  const query = useQuery(useTRPC().loyalty.preview.queryOptions(asked, { placeholderData: keepPreviousData }))
  if (query.isPending) return <Skeleton heights={[22, 22, 22, 22]} />
  if (!query.data) return <ErrorNote error={query.error} onRetry={() => void query.refetch()} />
  const heads = [texts.before, texts.after, texts.change]
  return (
    <section aria-live="polite">
      <h3 className={styles.title}>{texts.preview}</h3>
      {query.data.every(({ before }) => before === 0) ? (
        <p>{texts.noCustomers}</p>
      ) : (
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col" className={styles.cell}>
                {texts.previewStage}
              </th>
              {heads.map((head) => (
                <th key={head} scope="col" className={mergeClasses(styles.cell, styles.number)}>
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {query.data.map((count) => (
              <StageRow key={count.stage} count={count} />
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}

function StageRow({ count: { stage, before, after } }: { count: Outputs['loyalty']['preview'][number] }) {
  const styles = useStyles()
  const texts = useLoyaltyTexts()
  const { number } = useFormat()
  const change = after - before
  const signed = change === 0 ? '' : `${change > 0 ? '+' : '−'} ${number(Math.abs(change))}`
  return (
    <tr>
      <th scope="row" className={styles.cell}>
        {stage ? texts.stages[stage] : texts.noStage}
      </th>
      <td className={mergeClasses(styles.cell, styles.number)}>{number(before)}</td>
      <td className={mergeClasses(styles.cell, styles.number)}>{number(after)}</td>
      <td className={mergeClasses(styles.cell, styles.number, change !== 0 && styles.changed)}>{signed}</td>
    </tr>
  )
}
