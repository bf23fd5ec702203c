/** The rows of a plan: what was said by hand stays, the rest follows the search. */
import { v5 as uuidv5, v7 as uuidv7 } from 'uuid'
import type { VisitPlan as SolvedPlan } from '../../../domain/visits/plan/plan-problem.ts'
import { placeId } from '../../../domain/visits/week/candidates.ts'
import type { DayFigures } from '../../../domain/visits/week/day-figures.ts'
import type { PlanVisit, VisitPlan } from '../../generated/prisma/client.ts'
import type { Context } from '../../platform/call/context.ts'
import { type OrganisationTransaction, toDate } from '../../platform/database/db.ts'
import { AppError } from '../../platform/errors.ts'
import type { Week } from './week.ts'

export type PlanRow = PlanVisit

/** The plan, when it is the caller's own; else throws NOT_FOUND. */
export async function requirePlan(ctx: Context, planId: string): Promise<VisitPlan & { visits: PlanRow[] }> {
  const plan = await ctx.db.prisma.visitPlan.findFirst({ where: { id: planId, ownerId: ctx.user.id }, include: { visits: true } })
  if (!plan) throw new AppError('NOT_FOUND', 'No such plan of this user')
  return plan
}

/** The one the caller sees; null: he has none. */
export async function currentPlan(ctx: Context): Promise<(VisitPlan & { visits: PlanRow[] }) | null> {
  const orderBy = [{ createdAt: 'desc' }, { id: 'desc' }] as const
  return await ctx.db.prisma.visitPlan.findFirst({ where: { ownerId: ctx.user.id }, orderBy: [...orderBy], include: { visits: true } })
}

/** What holds in the next plan as well. */
export const isSaidByHand = ({ isLocked, isWanted, isExcluded, visitId }: PlanRow): boolean =>
  visitId === null && (isLocked || isWanted || isExcluded)

/** Whoever enters or takes out the same at the same moment waits here, and a search that is under way ends. Throws NOT_FOUND unless the plan is the caller's own. */
export async function holdPlan(ctx: Context, tx: OrganisationTransaction, id: string): Promise<void> {
  const { count } = await tx.visitPlan.updateMany({ where: { id, ownerId: ctx.user.id }, data: { version: { increment: 1 }, state: 'ready' } })
  if (count === 0) throw new AppError('NOT_FOUND', 'No such plan of this user')
}

/** Once for each place, unless it is to be visited more than once. */
type Placed = { customerId: string; siteId: string | null; id: string; day: string; from: number; until: number; detour: number; reasons: object[] }

/**
 * Puts what the search found in the place of all rows that are not `kept`. A customer wanted by hand keeps his row; without a day he is given one.
 * @returns false when the plan was changed or stopped meanwhile: then nothing is written
 */
export async function saveSolved(
  ctx: Context,
  plan: { id: string; version: number },
  given: { week: Week; kept: readonly PlanRow[]; solved: SolvedPlan; figures: DayFigures[]; runsUntil: Date },
): Promise<boolean> {
  const { week, kept, solved, figures, runsUntil } = given
  const wanted = kept.filter(({ isWanted, day, isExcluded, visitId }) => isWanted && day === null && !isExcluded && visitId === null)
  const placed = placedOf({ planId: plan.id, week, kept, wanted }, solved)
  return await ctx.db.prisma.$transaction(async (tx) => {
    const { count } = await tx.visitPlan.updateMany({
      where: { id: plan.id, version: plan.version, state: 'running' },
      data: { figures, runsUntil, improvements: { increment: 1 } },
    })
    if (count === 0) return false
    await tx.planVisit.deleteMany({ where: { planId: plan.id, id: { notIn: kept.map(({ id }) => id) } } })
    for (const row of wanted)
      await placeWanted(
        tx,
        row.id,
        placed.find(({ id }) => id === row.id),
      )
    const organisationId = ctx.user.organisationId
    const added = placed.filter(({ id }) => !wanted.some((row) => row.id === id))
    await tx.planVisit.createMany({ data: added.map((visit) => ({ organisationId, planId: plan.id, ...rowOf(visit) })) })
    return true
  })
}

type Own = { planId: string; week: Week; kept: readonly PlanRow[]; wanted: readonly PlanRow[] }

/** Ids come from place and day, so that a visit keeps its own while plans get better. */
function placedOf({ planId, week, kept, wanted }: Own, { visits }: SolvedPlan): Placed[] {
  const seen = new Map<string, number>()
  return visits.flatMap(({ candidateId, day, from, until, detour }) => {
    const due = week.candidates.get(candidateId)
    const on = week.planDays[day]
    if (!due || !on) return []
    const nth = (seen.get(candidateId) ?? 0) + 1
    seen.set(candidateId, nth)
    const own = nth === 1 ? wanted.find((row) => placeId(row) === candidateId) : undefined
    const { customerId, siteId, reasons } = due
    const usual = uuidv5(`${candidateId} ${on.day}`, planId)
    const id = own?.id ?? (kept.some((row) => row.id === usual) ? uuidv7() : usual)
    return [{ customerId, siteId, id, day: on.day, from, until, detour: Math.round(detour), reasons }]
  })
}

const rowOf = ({ day, from, until, ...rest }: Placed) => ({ ...rest, day: toDate(day), startsAt: Math.round(from), endsAt: Math.round(until) })

async function placeWanted(tx: OrganisationTransaction, id: string, placed: Placed | undefined): Promise<void> {
  const data = placed
    ? { day: toDate(placed.day), startsAt: Math.round(placed.from), endsAt: Math.round(placed.until), detour: placed.detour }
    : { day: null }
  await tx.planVisit.updateMany({ where: { id }, data })
}
