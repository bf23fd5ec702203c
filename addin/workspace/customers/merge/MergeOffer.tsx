import { useQuery } from '@tanstack/react-query'
import { Suspense } from 'react'
import { useTRPC } from '../../../api.ts'
import { onDemand } from '../../../ui/on-demand.ts'

const MergeCard = onDemand(async () => (await import('./MergeCard.tsx')).MergeCard)

/** Customers that may be one, for who leads or administers; nothing for everybody else. */
export function MergeOffer() {
  const { data: me } = useQuery(useTRPC().people.whoAmI.queryOptions(undefined, { staleTime: Number.POSITIVE_INFINITY }))
  return me && me.role !== 'sales' ? (
    <Suspense fallback={null}>
      <MergeCard />
    </Suspense>
  ) : null
}
