import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTRPC, useTRPCClient } from '../../../api.ts'
import { WithdrawConfirm } from '../../../pane/contact-reports/WithdrawConfirm.tsx'
import { useTexts } from '../../../ui/app-context.ts'
import { ErrorNote } from '../../../ui/errors/ErrorNote.tsx'
import { Row } from '../../../ui/Row.tsx'
import { Skeleton } from '../../../ui/Skeleton.tsx'
import { useFormat } from '../../../ui/use-format.ts'

const useStyles = makeStyles({
  heading: { margin: '20px 0 4px', fontSize: tokens.fontSizeBase300 },
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  quiet: { margin: 0, color: tokens.colorNeutralForeground2 },
})

const firstPage: string | null = null

/** What was logged out of the user's mailbox later than it came; each can be withdrawn. */
export function LoggedAfterwards() {
  const styles = useStyles()
  const { mailSync, mail } = useTexts()
  const { dayAndTime } = useFormat()
  const trpc = useTRPC()
  const api = useTRPCClient()
  const client = useQueryClient()
  const [withdrawing, setWithdrawing] = useState<string | null>(null)
  const query = useInfiniteQuery({
    queryKey: trpc.olderMails.loggedAfterwards.queryKey({ cursor: null }),
    queryFn: ({ pageParam, signal }) => api.olderMails.loggedAfterwards.query({ cursor: pageParam }, { signal }),
    initialPageParam: firstPage,
    getNextPageParam: (page) => page.nextCursor,
  })
  const rows = query.data?.pages.flatMap((page) => page.rows) ?? []
  const close = (): void => setWithdrawing(null)
  const readAnew = (): void => void client.invalidateQueries({ queryKey: trpc.olderMails.pathKey() })
  return (
    <section aria-labelledby="logged-afterwards">
      <h3 id="logged-afterwards" className={styles.heading}>
        {mailSync.afterwards.title}
      </h3>
      <p className={styles.quiet}>{mailSync.afterwards.intro}</p>
      {query.isPending && <Skeleton heights={[34, 34]} />}
      {query.error && <ErrorNote error={query.error} onRetry={() => void query.refetch()} />}
      {query.data && rows.length === 0 && <p className={styles.quiet}>{mailSync.afterwards.none}</p>}
      <ul className={styles.list}>
        {rows.map(({ reportId, at, loggedAt, subject, customers }) => (
          <li key={reportId}>
            <Row
              title={subject || mailSync.afterwards.noSubject}
              below={mailSync.afterwards.line(customers.join(', '), dayAndTime(at), dayAndTime(loggedAt))}
            />
            {withdrawing === reportId ? (
              <WithdrawConfirm
                reportId={reportId}
                onDone={() => {
                  close()
                  readAnew()
                }}
                onClose={close}
              />
            ) : (
              <Button
                size="small"
                aria-label={`${mail.withdraw}: ${subject || mailSync.afterwards.noSubject}`}
                onClick={() => setWithdrawing(reportId)}
              >
                {mail.withdraw}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {query.hasNextPage && (
        <Button size="small" disabled={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
          {mailSync.afterwards.next}
        </Button>
      )}
    </section>
  )
}
