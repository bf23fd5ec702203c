import { Suspense } from 'react'
import { onDemand } from '../../../ui/on-demand.ts'
import { useLeads } from './use-leads.ts'

const MergeCard = onDemand(async () => (await import('./MergeCard.tsx')).MergeCard)
const MergeWith = onDemand(async () => (await import('./MergeWith.tsx')).MergeWith)

/** Customers that may be one, for who leads or administers; nothing for everybody else. */
export function MergeOffer() {
  return useLeads() ? (
    <Suspense fallback={null}>
      <MergeCard />
    </Suspense>
  ) : null
}

/** The same of one customer, whoever the other one is: nobody has to have proposed it. */
export function MergeWithOffer({ customerId }: { customerId: string }) {
  return useLeads() ? (
    <Suspense fallback={null}>
      <MergeWith customerId={customerId} />
    </Suspense>
  ) : null
}
