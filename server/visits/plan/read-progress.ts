import { z } from 'zod'
import type { DueReason } from '../../../domain/visits/strategy/due-reason.ts'
import { placeId } from '../../../domain/visits/week/candidates.ts'
import type { Context } from '../../platform/call/context.ts'
import { toDay } from '../../platform/database/db.ts'
import { type PlanRow, requirePlan } from './plan-rows.ts'
import type { PlanProgress, Proposal, VisitedPlace } from './plan-types.ts'
import { visitedPlaces } from './visited-places.ts'

/** Time to write the last plan down. */
const GRACE_MS = 5_000
const UNDO_MS = 3_600_000

const minutes = z.number()
const dayFigures = z.array(z.object({ visits: minutes, driving: minutes, visiting: minutes, free: minutes }))

/** Where the caller's plan stands. */
export async function readProgress(ctx: Context, planId: string): Promise<PlanProgress> {
  const { visits: rows, ...plan } = await requirePlan(ctx, planId)
  const places = await visitedPlaces(ctx, rows)
  const isOver = plan.runsUntil.getTime() + GRACE_MS < ctx.now().getTime()
  return {
    planId,
    version: plan.version,
    state: isOver ? 'ready' : plan.state,
    from: toDay(plan.fromDay),
    days: plan.days,
    improvements: plan.improvements,
    figures: dayFigures.parse(plan.figures),
    proposals: rows
      .filter(({ visitId }) => visitId === null)
      .flatMap((row) => proposalOf(row, places.get(placeId(row))))
      .sort(byTime),
    undo: undoOf(await enteredLately(ctx)),
  }
}

/** Codes are written by `saveSolved` only. */
const proposalOf = (row: PlanRow, place: VisitedPlace | undefined): Proposal[] => {
  if (!place) return []
  const { id, siteId, isLocked, isWanted, isExcluded, status, detour, startsAt: from, endsAt: until } = row
  const reasons = row.reasons as DueReason[]
  return [{ ...place, siteId, id, day: row.day && toDay(row.day), from, until, isLocked, isWanted, isExcluded, status, reasons, detour }]
}

const byTime = (one: Proposal, other: Proposal): number => (one.day ?? '').localeCompare(other.day ?? '') || one.from - other.from

/** The caller's rows that went into his calendar within the last hour, of whatever plan. */
export async function enteredLately(ctx: Context): Promise<{ id: string; visitId: string; enteredAt: Date }[]> {
  const rows = await ctx.db.prisma.planVisit.findMany({
    where: { plan: { ownerId: ctx.user.id }, enteredAt: { gt: new Date(ctx.now().getTime() - UNDO_MS) } },
    select: { id: true, visitId: true, enteredAt: true },
  })
  return rows.flatMap(({ id, visitId, enteredAt }) => (visitId && enteredAt ? [{ id, visitId, enteredAt }] : []))
}

function undoOf(entered: readonly { enteredAt: Date }[]): PlanProgress['undo'] {
  if (entered.length === 0) return null
  const first = Math.min(...entered.map(({ enteredAt }) => enteredAt.getTime()))
  return { visits: entered.length, until: new Date(first + UNDO_MS).toISOString() }
}
