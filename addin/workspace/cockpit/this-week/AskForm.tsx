import { useQuery } from '@tanstack/react-query'
import { useTRPC } from '../../../api.ts'
import { useTellSaved } from '../../../pane/desk/use-tell-saved.ts'
import { FollowUpForm } from '../../../pane/follow-ups/FollowUpForm.tsx'
import { ErrorPage } from '../../../ui/errors/ErrorPage.tsx'
import { Skeleton } from '../../../ui/Skeleton.tsx'
import type { AskRequest } from './week.ts'

type Props = { request: AskRequest; onClose: () => void; onCustomer: (customerId: string) => void }

/** The follow-up for whoever cares for the customer, or for his deputy; it can be given to somebody else. */
export function AskForm({ request: { customerId, begunBy, title }, onClose, onCustomer }: Props) {
  const trpc = useTRPC()
  const cockpit = useQuery(trpc.cockpit.ofCustomer.queryOptions({ customerId, contactId: null }))
  const asked = useQuery(trpc.thisWeek.whomToAsk.queryOptions({ customerId }))
  const show = (): void => onCustomer(customerId)
  const tellSaved = useTellSaved({ openForm: show, showSection: show }, show)
  const failed = [cockpit, asked].find(({ error }) => error)
  if (failed?.error) return <ErrorPage error={failed.error} onRetry={() => void failed.refetch()} />
  if (!cockpit.data || asked.data === undefined) return <Skeleton heights={[22, 30, 30, 80, 30]} />
  const first = { title, begunBy, assigneeId: asked.data?.userId ?? '' }
  return (
    <FollowUpForm
      cockpit={cockpit.data}
      first={first}
      item={null}
      mail={null}
      onClose={onClose}
      onSaved={(thing) => {
        onClose()
        tellSaved(thing)
      }}
    />
  )
}
