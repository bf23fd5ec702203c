/** What the rep has decided on goes into his calendar, and can be taken out again for an hour. */
import { placeId, timeOf } from '../../domain/visit-week/candidates.ts'
import type { Context } from '../context.ts'
import { toDay } from '../db.ts'
import { AppError } from '../errors.ts'
import { enterVisit, withdrawVisit } from '../visits/visits.ts'
import { type PlanRow, requirePlan } from './plan-rows.ts'
import type { PlanProgress, VisitedPlace } from './plan-types.ts'
import { enteredLately, readProgress } from './read-progress.ts'
import { visitedPlaces } from './visited-places.ts'

type Entry = { proposalId: string; visitId: string }

/** Makes visits of the proposals, with events by the outbox. The same visit id again changes nothing. Throws NOT_FOUND for what is not in the plan any more. */
export async function enterCalendar(ctx: Context, { planId, visits }: { planId: string; visits: readonly Entry[] }): Promise<PlanProgress> {
  const plan = await requirePlan(ctx, planId)
  const entries = visits.flatMap(({ proposalId, visitId }) => {
    const row = plan.visits.find(({ id }) => id === proposalId)
    if (!row || row.day === null || row.isExcluded) throw new AppError('NOT_FOUND', 'No such visit in this plan')
    return row.visitId === null ? [{ row: { ...row, day: row.day }, visitId }] : []
  })
  const places = await visitedPlaces(
    ctx,
    entries.map(({ row }) => row),
  )
  await ctx.db.prisma.$transaction(async (tx) => {
    for (const { row, visitId } of entries) {
      const place = places.get(placeId(row))
      if (!place) throw new AppError('NOT_FOUND', 'No such customer')
      await enterVisit(ctx, tx, newVisit(row, visitId, place))
      await tx.planVisit.updateMany({ where: { id: row.id }, data: { visitId, enteredAt: ctx.now() } })
    }
    await tx.visitPlan.updateMany({ where: { id: planId }, data: { version: { increment: 1 }, state: 'ready' } })
  })
  await ctx.deliver()
  return await readProgress(ctx, planId)
}

const newVisit = (row: PlanRow & { day: Date }, id: string, { siteId }: VisitedPlace) => ({
  ...{ id, customerId: row.customerId, siteId, contactId: null, note: null },
  ...{ day: toDay(row.day), time: timeOf(row.startsAt), minutes: row.endsAt - row.startsAt, status: planned(row) },
})

/** A proposal is never further than that. */
const planned = ({ status }: PlanRow): 'proposed' | 'asked' | 'confirmed' | 'drop_in' =>
  status === 'asked' || status === 'confirmed' || status === 'drop_in' ? status : 'proposed'

/** Takes out what went in within the last hour, as far as it still lies ahead; it is a proposal again. */
export async function undoEntries(ctx: Context, { planId }: { planId: string }): Promise<PlanProgress> {
  await requirePlan(ctx, planId)
  const entered = await enteredLately(ctx)
  await ctx.db.prisma.$transaction(async (tx) => {
    for (const { id, visitId } of entered) {
      await withdrawVisit(ctx, tx, visitId)
      await tx.planVisit.updateMany({ where: { id }, data: { visitId: null, enteredAt: null } })
    }
    await tx.visitPlan.updateMany({ where: { id: planId }, data: { version: { increment: 1 } } })
  })
  await ctx.deliver()
  return await readProgress(ctx, planId)
}
