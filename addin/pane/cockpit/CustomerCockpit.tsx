import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useEffect } from 'react'
import { useTRPC } from '../../api.ts'
import { ErrorPage } from '../../ui/errors/ErrorPage.tsx'
import { useNoteCustomer } from '../../ui/recent-customers.ts'
import { Skeleton } from '../../ui/Skeleton.tsx'
import type { FormRequest } from '../desk/form-request.ts'
import type { PaneNavigation } from '../desk/navigation.ts'
import { CustomerDesk } from './CustomerDesk.tsx'

type Props = { customerId: string; contactId: string | null; firstForm?: FormRequest | null; top: ReactNode; navigation: PaneNavigation }

/** The cockpit of a customer one has looked for. */
export function CustomerCockpit({ customerId, contactId, firstForm = null, top, navigation }: Props) {
  const query = useQuery(useTRPC().cockpit.ofCustomer.queryOptions({ customerId, contactId }))
  const note = useNoteCustomer()
  // Another one than asked for where that was merged into him.
  const shownId = query.data?.customer.customerId
  useEffect(() => {
    if (shownId) note(shownId)
  }, [shownId, note])
  if (query.data) return <CustomerDesk key={customerId} cockpit={query.data} open={null} firstForm={firstForm} top={top} {...navigation} />
  return (
    <>
      {top}
      {query.isPending ? <Skeleton /> : <ErrorPage error={query.error} onRetry={() => void query.refetch()} />}
    </>
  )
}
