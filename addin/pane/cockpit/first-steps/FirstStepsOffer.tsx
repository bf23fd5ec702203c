import { useQuery } from '@tanstack/react-query'
import { Suspense } from 'react'
import { useTRPC } from '../../../api.ts'
import { onDemand } from '../../../ui/on-demand.ts'

/** Only for who administers, and not for long. */
const FirstStepsCard = onDemand(async () => (await import('./FirstStepsCard.tsx')).FirstStepsCard)

/** With what an administrator begins, until it is done or put off; nothing for everybody else. */
export function FirstStepsOffer() {
  const { data: me } = useQuery(useTRPC().people.whoAmI.queryOptions(undefined, { staleTime: Number.POSITIVE_INFINITY }))
  return me?.areFirstStepsOpen ? (
    <Suspense fallback={null}>
      <FirstStepsCard />
    </Suspense>
  ) : null
}
