import { Mail24Regular } from '@fluentui/react-icons/svg/mail'
import { useQuery } from '@tanstack/react-query'
import { useTRPC } from '../../../api.ts'
import { useTexts } from '../../../ui/app-context.ts'
import { EmptyState } from '../../../ui/EmptyState.tsx'
import { ErrorNote } from '../../../ui/errors/ErrorNote.tsx'
import { Skeleton } from '../../../ui/Skeleton.tsx'
import { Sentence } from '../../../ui/sentences/Sentence.tsx'
import { ConnectSharedForm } from './ConnectSharedForm.tsx'
import { MailboxOverview } from './MailboxOverview.tsx'
import { TodoLeavers } from './TodoLeavers.tsx'

const REFRESH_MS = 10_000

/** Every connected mailbox of the company, those that need somebody first, and whose To Do alone is paused; team mailboxes are connected here. */
export function MailboxesSection() {
  const { mailboxes: texts } = useTexts().mailSync
  const query = useQuery(useTRPC().mailSync.mailboxes.queryOptions(undefined, { refetchInterval: REFRESH_MS }))
  return (
    <>
      {query.isPending && <Skeleton heights={[44, 44, 44]} />}
      {query.error && <ErrorNote error={query.error} onRetry={() => void query.refetch()} />}
      {query.data?.length === 0 && <EmptyState icon={<Mail24Regular />} title={texts.none} hint={<Sentence text={texts.noneHint} />} />}
      {query.data?.map((mailbox) => (
        <MailboxOverview key={mailbox.mailboxId} mailbox={mailbox} />
      ))}
      <TodoLeavers />
      <ConnectSharedForm />
    </>
  )
}
