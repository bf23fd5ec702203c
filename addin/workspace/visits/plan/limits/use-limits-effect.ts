import { keepPreviousData, skipToken, useQuery } from '@tanstack/react-query'
import { type Inputs, useTRPC } from '../../../../api.ts'
import { usePaused } from '../../../../ui/forms/use-paused.ts'

type LimitsToTry = Inputs['visitPlan']['limitsEffect']

/** What the limits would make of the plan, once the hand on the slider rests; `effect` null: not known yet. The next move ends the search of the one before. */
export function useLimitsEffect(wish: LimitsToTry | null) {
  const trpc = useTRPC()
  const now = wish ? JSON.stringify(wish) : ''
  const rested = usePaused(now)
  const isResting = wish !== null && rested === now
  const query = useQuery(
    trpc.visitPlan.limitsEffect.queryOptions(isResting ? wish : skipToken, { staleTime: 0, gcTime: 0, placeholderData: keepPreviousData }),
  )
  return { effect: query.data ?? null, isWaiting: !isResting || query.isFetching, error: query.error }
}
