import { Mail24Regular } from '@fluentui/react-icons/svg/mail'
import { useQuery } from '@tanstack/react-query'
import { useTRPC } from '../../../api.ts'
import { useTexts } from '../../../ui/app-context.ts'
import { EmptyState } from '../../../ui/EmptyState.tsx'
import { ErrorNote } from '../../../ui/errors/ErrorNote.tsx'
import { Skeleton } from '../../../ui/Skeleton.tsx'
import { Sentence } from '../../../ui/sentences/Sentence.tsx'
import { useFormat } from '../../../ui/use-format.ts'
import { ConnectSharedForm } from './ConnectSharedForm.tsx'
import { MailboxOverview } from './MailboxOverview.tsx'
import { useMailboxStyles } from './mailbox-styles.ts'
import { TodoLeavers } from './TodoLeavers.tsx'
import { UnconnectedPeople } from './UnconnectedPeople.tsx'

const REFRESH_MS = 10_000

/** How many of sales have connected their mailbox: those that are, what needs somebody first; then who is to be invited, and whose To Do alone is paused. Team mailboxes are connected here. */
export function MailboxesSection() {
  const { mailboxes: texts } = useTexts().mailSync
  const { number } = useFormat()
  const styles = useMailboxStyles()
  const { mailSync } = useTRPC()
  const query = useQuery(mailSync.mailboxes.queryOptions(undefined, { refetchInterval: REFRESH_MS }))
  const unconnected = useQuery(mailSync.unconnected.queryOptions(undefined, { refetchInterval: REFRESH_MS }))
  const rollout = unconnected.data
  return (
    <>
      {rollout && rollout.people > 0 && <h3 className={styles.count}>{texts.connectedOf(number(rollout.connected), number(rollout.people))}</h3>}
      {query.isPending && <Skeleton heights={[44, 44, 44]} />}
      {query.error && <ErrorNote error={query.error} onRetry={() => void query.refetch()} />}
      {query.data?.length === 0 && <EmptyState icon={<Mail24Regular />} title={texts.none} hint={<Sentence text={texts.noneHint} />} />}
      {query.data?.map((mailbox) => (
        <MailboxOverview key={mailbox.mailboxId} mailbox={mailbox} />
      ))}
      {unconnected.error && <ErrorNote error={unconnected.error} onRetry={() => void unconnected.refetch()} />}
      {rollout && <UnconnectedPeople rows={rollout.rows} />}
      <TodoLeavers />
      <ConnectSharedForm />
    </>
  )
}
