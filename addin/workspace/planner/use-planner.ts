import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { type Inputs, useTRPC } from '../../api.ts'
import { DAYS_OF_WEEK, type Plan, type Planner } from './planner-week.ts'

const POLL_MS = 400

export type Change = Inputs['visitPlan']['change']['change']

/** The week from `monday` on with the current plan, and all that can be done with it. */
export function usePlanner(monday: string) {
  const trpc = useTRPC()
  const client = useQueryClient()
  const shown = { from: monday, days: DAYS_OF_WEEK }
  const query = useQuery(trpc.visitPlan.read.queryOptions(shown))
  const planId = query.data?.plan?.planId ?? ''
  const { data: progress } = useQuery(
    trpc.visitPlan.progress.queryOptions(
      { planId },
      { enabled: planId !== '', staleTime: 0, refetchInterval: ({ state }) => (state.data?.state === 'running' ? POLL_MS : false) },
    ),
  )
  const plan: Plan | null = progress ?? query.data?.plan ?? null
  const refresh = (): Promise<void> => client.invalidateQueries({ queryKey: trpc.visitPlan.read.queryKey() })
  const keep = (next: Plan): void => {
    client.setQueryData(trpc.visitPlan.progress.queryKey({ planId: next.planId }), next)
    client.setQueryData(trpc.visitPlan.read.queryKey(shown), (known: Planner | undefined) => known && { ...known, plan: next })
    if (next.state !== 'running') void refresh()
  }
  const then = { onSuccess: keep, onError: () => void refresh() }
  const start = useMutation(trpc.visitPlan.start.mutationOptions(then))
  const change = useMutation(trpc.visitPlan.change.mutationOptions(then))
  const cancel = useMutation(trpc.visitPlan.cancel.mutationOptions(then))
  const enter = useMutation(trpc.visitPlan.intoCalendar.mutationOptions(then))
  const undo = useMutation(trpc.visitPlan.undo.mutationOptions(then))
  useRefreshWhenReady(plan, refresh)
  return {
    query,
    plan,
    start,
    enter,
    undo,
    isChanging: change.isPending,
    error: start.error ?? change.error ?? cancel.error ?? enter.error ?? undo.error,
    cancel: () => plan && cancel.mutate({ planId: plan.planId }),
    change: (what: Change) => plan && change.mutate({ planId: plan.planId, version: plan.version, change: what }),
  }
}

/** Who is due and what is free is read anew when the search is over. */
function useRefreshWhenReady(plan: Plan | null, refresh: () => Promise<void>): void {
  const isRunning = plan?.state === 'running'
  // biome-ignore lint/correctness/useExhaustiveDependencies: only the end of a search counts.
  useEffect(() => {
    if (isRunning) return () => void refresh()
  }, [isRunning])
}
