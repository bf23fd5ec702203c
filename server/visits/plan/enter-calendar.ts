/** What the rep has decided on goes into his calendar. */
import { z } from 'zod'
import { placeId, timeOf } from '../../../domain/visits/week/candidates.ts'
import type { Context } from '../../platform/call/context.ts'
import { type OrganisationTransaction, toDay } from '../../platform/database/db.ts'
import { AppError } from '../../platform/errors.ts'
import { id } from '../../platform/input.ts'
import { enterVisit } from '../calendar/create-visit.ts'
import { sameVisit } from '../calendar/same-visit.ts'
import { spanOf } from '../calendar/visit-span.ts'
import { visitedSites } from '../visited-places.ts'
import { holdPlan, type PlanRow } from './plan-rows.ts'
import type { PlanProgress } from './plan-types.ts'
import { readProgress } from './read-progress.ts'

/** Proposals, and the visits they become. `entryId`: by which they are taken out together again. */
export const visitsToEnter = z.strictObject({
  planId: id,
  entryId: id,
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
export async function enterCalendar(ctx: Context, { planId, entryId, visits }: VisitsToEnter): Promise<PlanProgress> {
  const visitIds = new Map(visits.map(({ proposalId, visitId }) => [proposalId, visitId]))
  await ctx.db.prisma.$transaction(async (tx) => {
    await holdPlan(ctx, tx, planId)
    const rows = await tx.planVisit.findMany({ where: { planId, id: { in: [...visitIds.keys()] } } })
    const sites = await visitedSites(ctx, tx, rows)
    for (const [proposalId, visitId] of visitIds)
      await enterRow(ctx, tx, { row: rows.find(({ id }) => id === proposalId), entry: { entryId, visitId }, sites })
  })
  await ctx.deliver()
  return await readProgress(ctx, planId)
}

/** `sites`: of the visits by `placeId`. */
type Entered = { row: PlanRow | undefined; entry: { entryId: string; visitId: string }; sites: ReadonlyMap<string, string | null> }

async function enterRow(ctx: Context, tx: OrganisationTransaction, { row, entry, sites }: Entered): Promise<void> {
  if (!row || row.day === null || row.isExcluded) throw new AppError('NOT_FOUND', 'No such visit in this plan')
  if (row.visitId !== null) return
  const siteId = sites.get(placeId(row))
  if (siteId === undefined) throw new AppError('NOT_FOUND', 'No such customer')
  const visit = newVisit({ ...row, siteId, day: row.day }, entry.visitId)
  // One that was undone, and has been brought back by itself since, is the visit.
  const there = await sameVisit(ctx, tx, { ...visit, ...spanOf(ctx, visit) })
  if (there === null) await enterVisit(ctx, tx, visit)
  await tx.planVisit.updateMany({ where: { id: row.id }, data: { ...entry, visitId: there ?? visit.id, enteredAt: ctx.now() } })
}

const newVisit = (row: PlanRow & { day: Date }, id: string) => ({
  ...{ id, customerId: row.customerId, siteId: row.siteId, contactId: null, note: null },
  ...{ day: toDay(row.day), time: timeOf(row.startsAt), minutes: row.endsAt - row.startsAt, status: planned(row) },
})

/** A proposal is never further than that. */
const planned = ({ status }: PlanRow): 'proposed' | 'asked' | 'confirmed' | 'drop_in' =>
  status === 'asked' || status === 'confirmed' || status === 'drop_in' ? status : 'proposed'
