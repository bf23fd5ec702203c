import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { v7 as uuidv7 } from 'uuid'
import { addDays } from '../../../../domain/time/local-time.ts'
import type { PlanLimits } from '../../../../domain/visits/plan/plan-limits.ts'
import { placeId } from '../../../../domain/visits/week/candidates.ts'
import { isMoved, movesBetween, type PlanMoves } from '../../../../domain/visits/week/plan-moves.ts'
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
  const [moves, setMoves] = useState<PlanMoves | null>(null)
  const isShown = plan !== null && plan.from < addDays(monday, DAYS_OF_WEEK) && monday < addDays(plan.from, plan.days)
  const { data: leftOut } = useQuery(trpc.visitPlan.whyNot.queryOptions(shown, { enabled: isShown && plan.state === 'ready' }))
  const refresh = async (): Promise<void> => {
    const keys = [trpc.visitPlan.read.queryKey(), trpc.visitPlan.whyNot.queryKey()]
    await Promise.all(keys.map((queryKey) => client.invalidateQueries({ queryKey })))
  }
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
  const takeBack = useMutation(trpc.visitPlan.takeBack.mutationOptions(then))
  const cancel = useMutation(trpc.visitPlan.cancel.mutationOptions(then))
  const enter = useMutation(trpc.visitPlan.intoCalendar.mutationOptions(then))
  const undo = useMutation(trpc.visitPlan.undo.mutationOptions({ ...then, onSuccess: ({ progress }) => keep(progress) }))
  const filling = useMutation(trpc.visits.create.mutationOptions({ onSettled: () => void refresh() }))
  /** The plan as it is by now: a change may be taken back after others. */
  const changePlan = (what: Change, onDone?: () => void): void => {
    const latest = plan && (client.getQueryData(trpc.visitPlan.progress.queryKey({ planId: plan.planId })) ?? plan)
    if (!latest) return
    const { planId, version, proposals } = latest
    change.mutate(
      { planId, version, change: what },
      {
        onSuccess: (next) => {
          const found = movesBetween(proposals, next.proposals, changedIn(what, proposals))
          setMoves(isMoved(found) ? found : null)
          onDone?.()
        },
      },
    )
  }
  /** `limits` null: those in the settings. `onPlanned`: given the way back to the plan before; null: there was none. */
  const begin = (horizon: { from: string; days: number }, limits: PlanLimits | null, onPlanned: (back: (() => void) | null) => void): void => {
    const [id, isFirst] = [uuidv7(), plan === null]
    start.mutate(
      { id, ...horizon, limits },
      {
        onSuccess: () => {
          setMoves(null)
          onPlanned(isFirst ? null : () => takeBack.mutate({ planId: id }, { onSuccess: () => void refresh() }))
        },
      },
    )
  }
  const arranging = useArranging({ change: changePlan, refresh })
  useRefreshWhenReady(plan, refresh)
  return {
    query,
    plan,
    /** The plan is one of the days shown. */
    isShown,
    moves,
    leftOut,
    isStarting: start.isPending,
    begin,
    enter,
    undo,
    isChanging: change.isPending || arranging.isMoving,
    error: [start, takeBack, change, cancel, enter, undo, arranging, filling].find(({ error }) => error)?.error,
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

/** `placeId` of the customer whom a change is about. */
const changedIn = (what: Change, proposals: Plan['proposals']): string => {
  if (what.kind === 'add') return placeId(what)
  const changed = proposals.find(({ id }) => id === what.proposalId)
  return changed ? placeId(changed) : ''
}

/** Who is due and what is free is read anew when the search is over. */
function useRefreshWhenReady(plan: Plan | null, refresh: () => Promise<void>): void {
  const isRunning = plan?.state === 'running'
  // biome-ignore lint/correctness/useExhaustiveDependencies: only the end of a search counts.
  useEffect(() => {
    if (isRunning) return () => void refresh()
  }, [isRunning])
}
