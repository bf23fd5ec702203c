import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { timeOf } from '../../../../domain/visits/week/candidates.ts'
import { type Inputs, useTRPC } from '../../../api.ts'
import { failureOf } from '../../../ui/errors/failure.ts'
import { DAYS_OF_WEEK, type Plan, type Planner, type ShownVisit } from './planner-week.ts'

const POLL_MS = 400

export type Arrangement = Inputs['visits']['arrange']['status']
export type Change = Inputs['visitPlan']['change']['change']

/** Minutes since midnight. */
export type Place = { day: string; from: number; minutes: number }

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
  const standing = { onSettled: () => void refresh() }
  const arranging = useMutation(trpc.visits.arrange.mutationOptions(standing))
  const rescheduling = useMutation(trpc.visits.reschedule.mutationOptions(standing))
  const cancelling = useMutation(trpc.visits.cancel.mutationOptions(standing))
  const filling = useMutation(trpc.visits.create.mutationOptions(standing))
  const changePlan = (what: Change): void => {
    if (plan) change.mutate({ planId: plan.planId, version: plan.version, change: what })
  }
  useRefreshWhenReady(plan, refresh)
  return {
    query,
    plan,
    start,
    enter,
    undo,
    isChanging: change.isPending || rescheduling.isPending,
    error: [start, change, cancel, enter, undo, arranging, rescheduling, cancelling, filling].find(({ error }) => error)?.error,
    /** Something was put on a day or at a time that the plan does not have. */
    isNotInPlan: change.error !== null && failureOf(change.error).reason === 'INVALID',
    cancel: () => plan && cancel.mutate({ planId: plan.planId }),
    change: changePlan,
    /** Of a proposal in the plan, of a visit in the calendar. */
    arrange: ({ id, version }: ShownVisit, status: Arrangement): void =>
      version === null ? changePlan({ kind: 'status', proposalId: id, status }) : arranging.mutate({ id, version, status }),
    move: ({ id, version, siteId }: ShownVisit, { day, from, minutes }: Place): void =>
      version === null
        ? changePlan({ kind: 'move', proposalId: id, day, from, minutes })
        : rescheduling.mutate({ id, version, day, time: timeOf(from), minutes, siteId }),
    fill: filling.mutate,
    /** Takes a visit out of the calendar. */
    callOff: ({ id, version }: ShownVisit): void => {
      if (version !== null) cancelling.mutate({ id, version })
    },
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
