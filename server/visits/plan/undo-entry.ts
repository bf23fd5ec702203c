/** What went into the calendar together comes out of it again together. */
import { z } from 'zod'
import type { Context } from '../../platform/call/context.ts'
import type { OrganisationTransaction } from '../../platform/database/db.ts'
import { id } from '../../platform/input.ts'
import { withdrawVisit } from '../calendar/cancel-visit.ts'
import { holdPlan } from './plan-rows.ts'
import type { PlanProgress } from './plan-types.ts'
import { enteredSince, readProgress } from './read-progress.ts'

/** `entryId`: as it went in. */
export const entryToUndo = z.strictObject({ planId: id, entryId: id })

export type EntryToUndo = z.infer<typeof entryToUndo>

/** `stayed`: names of the customers whose visits were left in the calendar. */
export type UndoneEntry = { progress: PlanProgress; stayed: string[] }

/**
 * Takes out what went in with this entry within the last hour; it is a proposal again. What was changed since, here or in Outlook, was reported or is over
 * stays a visit. The same again changes nothing.
 */
export async function undoEntry(ctx: Context, { planId, entryId }: EntryToUndo): Promise<UndoneEntry> {
  const stayed = await ctx.db.prisma.$transaction(async (tx) => {
    await holdPlan(ctx, tx, planId)
    return await takeOutEntry(ctx, tx, entryId)
  })
  await ctx.deliver()
  return { progress: await readProgress(ctx, planId), stayed }
}

/** Of a visit that nobody has changed since it was entered. */
const AS_ENTERED = 1

async function takeOutEntry(ctx: Context, tx: OrganisationTransaction, entryId: string): Promise<string[]> {
  const stayed: string[] = []
  const rows = await tx.planVisit.findMany({
    where: { entryId, plan: { ownerId: ctx.user.id }, visitId: { not: null }, enteredAt: { gt: enteredSince(ctx) } },
    include: { customer: { select: { name: true } } },
    orderBy: [{ day: 'asc' }, { startsAt: 'asc' }],
  })
  for (const { id, visitId, customer } of rows) {
    const isOut = visitId !== null && (await withdrawVisit(ctx, tx, { id: visitId, version: AS_ENTERED }))
    await tx.planVisit.updateMany({ where: { id }, data: { enteredAt: null, ...(isOut ? { visitId: null, entryId: null } : {}) } })
    if (!isOut) stayed.push(customer.name)
  }
  return stayed
}
