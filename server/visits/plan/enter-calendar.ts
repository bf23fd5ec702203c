/** What the rep has decided on goes into his calendar, and can be taken out again for an hour. */
import { z } from 'zod'
import { placeId, timeOf } from '../../../domain/visits/week/candidates.ts'
import type { Context } from '../../platform/call/context.ts'
import { type OrganisationTransaction, toDay } from '../../platform/database/db.ts'
import { AppError } from '../../platform/errors.ts'
import { id } from '../../platform/input.ts'
import { withdrawVisit } from '../calendar/cancel-visit.ts'
import { enterVisit } from '../calendar/create-visit.ts'
import type { KnownPlan } from './known-plan.ts'
import { type PlanRow, requirePlan } from './plan-rows.ts'
import type { PlanProgress } from './plan-types.ts'
import { enteredLately, readProgress } from './read-progress.ts'
import { visitedSites } from './visited-places.ts'

/** Proposals, and the visits they become. */
export const visitsToEnter = z.strictObject({
  planId: id,
  visits: z
    .array(z.strictObject({ proposalId: id, visitId: id }))
    .min(1)
    .max(200),
})

export type VisitsToEnter = z.infer<typeof visitsToEnter>

/**
 * Makes visits of the proposals, with events by the outbox. What is a visit already stays the one it is, so that the same again changes nothing.
 * Throws NOT_FOUND for what is not in the plan any more.
 */
export async function enterCalendar(ctx: Context, { planId, visits }: VisitsToEnter): Promise<PlanProgress> {
  const visitIds = new Map(visits.map(({ proposalId, visitId }) => [proposalId, visitId]))
  await ctx.db.prisma.$transaction(async (tx) => {
    await holdPlan(ctx, tx, planId)
    const rows = await tx.planVisit.findMany({ where: { planId, id: { in: [...visitIds.keys()] } } })
    const sites = await visitedSites(ctx, tx, rows)
    for (const [proposalId, visitId] of visitIds) await enterRow(ctx, tx, { row: rows.find(({ id }) => id === proposalId), visitId, sites })
  })
  await ctx.deliver()
  return await readProgress(ctx, planId)
}

/** Whoever enters the same at the same moment waits here, and a search that is under way ends. */
async function holdPlan(ctx: Context, tx: OrganisationTransaction, id: string): Promise<void> {
  const { count } = await tx.visitPlan.updateMany({ where: { id, ownerId: ctx.user.id }, data: { version: { increment: 1 }, state: 'ready' } })
  if (count === 0) throw new AppError('NOT_FOUND', 'No such plan of this user')
}

/** `sites`: of the visits by `placeId`. */
type Entered = { row: PlanRow | undefined; visitId: string; sites: ReadonlyMap<string, string | null> }

async function enterRow(ctx: Context, tx: OrganisationTransaction, { row, visitId, sites }: Entered): Promise<void> {
  if (!row || row.day === null || row.isExcluded) throw new AppError('NOT_FOUND', 'No such visit in this plan')
  if (row.visitId !== null) return
  const siteId = sites.get(placeId(row))
  if (siteId === undefined) throw new AppError('NOT_FOUND', 'No such customer')
  await enterVisit(ctx, tx, newVisit({ ...row, siteId, day: row.day }, visitId))
  await tx.planVisit.updateMany({ where: { id: row.id }, data: { visitId, enteredAt: ctx.now() } })
}

const newVisit = (row: PlanRow & { day: Date }, id: string) => ({
  ...{ id, customerId: row.customerId, siteId: row.siteId, contactId: null, note: null },
  ...{ day: toDay(row.day), time: timeOf(row.startsAt), minutes: row.endsAt - row.startsAt, status: planned(row) },
})

/** A proposal is never further than that. */
const planned = ({ status }: PlanRow): 'proposed' | 'asked' | 'confirmed' | 'drop_in' =>
  status === 'asked' || status === 'confirmed' || status === 'drop_in' ? status : 'proposed'

/** Takes out what went in within the last hour, as far as it still lies ahead; it is a proposal again. What has been reported meanwhile stays a visit. */
export async function undoEntries(ctx: Context, { planId }: KnownPlan): Promise<PlanProgress> {
  await requirePlan(ctx, planId)
  const entered = await enteredLately(ctx)
  await ctx.db.prisma.$transaction(async (tx) => {
    for (const { id, visitId } of entered) {
      const isOut = await withdrawVisit(ctx, tx, visitId)
      await tx.planVisit.updateMany({ where: { id }, data: { enteredAt: null, ...(isOut ? { visitId: null } : {}) } })
    }
    await tx.visitPlan.updateMany({ where: { id: planId }, data: { version: { increment: 1 } } })
  })
  await ctx.deliver()
  return await readProgress(ctx, planId)
}
