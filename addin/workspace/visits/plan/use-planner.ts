import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { useTRPC } from '../../../api.ts'
import { failureOf } from '../../../ui/errors/failure.ts'
import { DAYS_OF_WEEK, type Plan, type Planner } from './planner-week.ts'
import { type Change, useArranging } from './use-arranging.ts'

const POLL_MS = 400

export type { Arrangement, Change, Place } from './use-arranging.ts'

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
    const queryKey = trpc.visitPlan.progress.queryKey({ planId: next.planId })
    // An answer under way is older.
    void client.cancelQueries({ queryKey })
    client.setQueryData(queryKey, next)
    client.setQueryData(trpc.visitPlan.read.queryKey(shown), (known: Planner | undefined) => known && { ...known, plan: next })
    if (next.state !== 'running') void refresh()
  }
  const then = { onSuccess: keep, onError: () => void refresh() }
  const start = useMutation(trpc.visitPlan.start.mutationOptions(then))
  const change = useMutation(trpc.visitPlan.change.mutationOptions(then))
  const cancel = useMutation(trpc.visitPlan.cancel.mutationOptions(then))
  const enter = useMutation(trpc.visitPlan.intoCalendar.mutationOptions(then))
  const undo = useMutation(trpc.visitPlan.undo.mutationOptions({ ...then, onSuccess: ({ progress }) => keep(progress) }))
  const filling = useMutation(trpc.visits.create.mutationOptions({ onSettled: () => void refresh() }))
  /** The plan as it is by now: a change may be taken back after others. */
  const changePlan = (what: Change, onDone?: () => void): void => {
    const latest = plan && (client.getQueryData(trpc.visitPlan.progress.queryKey({ planId: plan.planId })) ?? plan)
    if (latest) change.mutate({ planId: latest.planId, version: latest.version, change: what }, { onSuccess: () => onDone?.() })
  }
  const arranging = useArranging({ change: changePlan, refresh })
  useRefreshWhenReady(plan, refresh)
  return {
    query,
    plan,
    start,
    enter,
    undo,
    isChanging: change.isPending || arranging.isMoving,
    error: [start, change, cancel, enter, undo, arranging, filling].find(({ error }) => error)?.error,
    /** Something was put on a day or at a time that the plan does not have. */
    isNotInPlan: change.error !== null && failureOf(change.error).reason === 'INVALID',
    cancel: () => plan && cancel.mutate({ planId: plan.planId }),
    change: changePlan,
    arrange: arranging.arrange,
    move: arranging.move,
    callOff: arranging.callOff,
    exclude: arranging.exclude,
    fill: filling.mutate,
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
