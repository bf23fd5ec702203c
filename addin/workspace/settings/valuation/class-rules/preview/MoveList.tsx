import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { useInfiniteQuery } from '@tanstack/react-query'
import type { ClassRules } from '../../../../../../domain/valuation/customer-class/class-rules.ts'
import { useTRPC } from '../../../../../api.ts'
import { addressOf } from '../../../../../page-address.ts'
import { ErrorNote } from '../../../../../ui/errors/ErrorNote.tsx'
import { Skeleton } from '../../../../../ui/Skeleton.tsx'
import { useClassRuleTexts } from '../use-class-rule-texts.ts'
import type { Cell } from './cell.ts'

const useStyles = makeStyles({
  table: { width: '100%', maxWidth: '640px', borderCollapse: 'collapse' },
  caption: { textAlign: 'start', fontWeight: tokens.fontWeightSemibold, padding: '4px 0' },
  cell: { padding: '4px 8px', borderBottom: `1px solid ${tokens.colorNeutralStroke2}`, textAlign: 'start', fontWeight: tokens.fontWeightRegular },
  link: { color: tokens.colorBrandForegroundLink },
})

/** Who would go from one letter to another, page by page. */
export function MoveList({ rules, cell: { from, to } }: { rules: ClassRules; cell: Cell }) {
  const styles = useStyles()
  const { preview: texts } = useClassRuleTexts()
  const options = useTRPC().customerClasses.moves.infiniteQueryOptions(
    { rules, from, to, cursor: null },
    { getNextPageParam: (page) => page.nextCursor },
  )
  const query = useInfiniteQuery({ ...options, initialPageParam: null })
  const rows = query.data?.pages.flatMap((page) => page.rows) ?? []
  return (
    <>
      {query.isPending && <Skeleton heights={[24, 24, 24]} />}
      {query.error && <ErrorNote error={query.error} onRetry={() => void query.refetch()} />}
      {query.data && (
        <table className={styles.table}>
          <caption className={styles.caption}>{texts.list(from ?? texts.none, to ?? texts.none)}</caption>
          <thead>
            <tr>
              {[texts.customer, texts.before, texts.after].map((label) => (
                <th key={label} scope="col" className={styles.cell}>
                  {label}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.customerId}>
                <th scope="row" className={styles.cell}>
                  <a className={styles.link} href={addressOf({ page: 'customer', customerId: row.customerId })}>
                    {row.name}
                  </a>
                </th>
                <td className={styles.cell}>{row.from ?? texts.none}</td>
                <td className={styles.cell}>{row.to ?? texts.none}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {query.hasNextPage && (
        <Button size="small" disabled={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
          {texts.more}
        </Button>
      )}
    </>
  )
}
