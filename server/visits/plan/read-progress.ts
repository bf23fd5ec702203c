import { z } from 'zod'
import { addDays } from '../../../domain/time/local-time.ts'
import type { DueReason } from '../../../domain/visits/strategy/due-reason.ts'
import { placeId } from '../../../domain/visits/week/candidates.ts'
import type { Context } from '../../platform/call/context.ts'
import { toDate, toDay } from '../../platform/database/db.ts'
import type { VisitedPlace } from '../visited-places.ts'
import { visitedPlaces } from '../visited-places.ts'
import { limitsOf } from './limits/plan-limits.ts'
import { type PlanRow, requirePlan } from './plan-rows.ts'
import type { PlanProgress, Proposal } from './plan-types.ts'
import type { Horizon } from './week.ts'

/** Time to write the last plan down. */
const GRACE_MS = 5_000
/** So long after it went into the calendar an entry can be taken out at once. */
const UNDO_MS = 3_600_000

const minutes = z.number()
const pause = z.object({ from: minutes, until: minutes }).nullable().default(null)
const dayFigures = z.array(z.object({ visits: minutes, driving: minutes, visiting: minutes, free: minutes, pause }))

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
    limits: limitsOf(plan),
    improvements: plan.improvements,
    figures: dayFigures.parse(plan.figures),
    proposals: rows
      .filter(({ visitId }) => visitId === null)
      .flatMap((row) => proposalOf(row, places.get(placeId(row))))
      .sort(byTime),
    undo: await enteredLately(ctx, { from: toDay(plan.fromDay), days: plan.days }),
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

/** Of entries after this time. */
export const enteredSince = ({ now }: Pick<Context, 'now'>): Date => new Date(now().getTime() - UNDO_MS)

/** The caller's last entry into these days, of whatever plan; null: there is none. */
export async function enteredLately(ctx: Context, { from, days }: Horizon): Promise<PlanProgress['undo']> {
  const { prisma } = ctx.db
  const lately = { plan: { ownerId: ctx.user.id }, visitId: { not: null }, enteredAt: { gt: enteredSince(ctx) } }
  const shown = { day: { gte: toDate(from), lt: toDate(addDays(from, days)) } }
  const last = await prisma.planVisit.findFirst({
    where: { ...lately, ...shown, entryId: { not: null } },
    select: { entryId: true, enteredAt: true },
    orderBy: { enteredAt: 'desc' },
  })
  if (!last?.entryId || !last.enteredAt) return null
  const visits = await prisma.planVisit.count({ where: { ...lately, entryId: last.entryId } })
  return { entryId: last.entryId, visits, until: new Date(last.enteredAt.getTime() + UNDO_MS).toISOString() }
}
