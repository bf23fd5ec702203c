import type { VisitStatus } from '../../generated/prisma/enums.ts'
import { dismiss, enqueue } from '../../outlook/outbox/enqueue.ts'
import type { Context } from '../../platform/call/context.ts'
import type { OrganisationTransaction } from '../../platform/database/db.ts'
import { changeVisit } from './change-visit.ts'
import { requireOwnVisit } from './require-own-visit.ts'
import type { SeenVisit } from './seen-visit.ts'
import { delivered, type VisitAnswer } from './visit-answer.ts'

/** Takes a visit of the caller's out of the calendar again; the row stays. An appointment that was made in Outlook stays there: it only is no visit. Throws CONFLICT when it was changed meanwhile. */
export async function cancelVisit(ctx: Context, { id, version }: SeenVisit): Promise<VisitAnswer> {
  const { origin, status } = await requireOwnVisit(ctx, id)
  await ctx.db.prisma.$transaction((tx) => takeOut(ctx, tx, { id, version, origin, status }))
  return await delivered(ctx, id)
}

/** The same for one of the caller's that still lies ahead and is as it was. False: it was changed meanwhile, is over or off, and stays as it is. */
export async function withdrawVisit(ctx: Context, tx: OrganisationTransaction, { id, version }: SeenVisit): Promise<boolean> {
  const lyingAhead = { startsAt: { gt: ctx.now() }, status: { notIn: ['done', 'not_met', 'cancelled'] satisfies VisitStatus[] } }
  const visit = await tx.visit.findFirst({ where: { id, version, ownerId: ctx.user.id, ...lyingAhead } })
  if (visit) await takeOut(ctx, tx, visit)
  return visit !== null
}

async function takeOut(
  ctx: Context,
  tx: OrganisationTransaction,
  { id, version, origin, status }: { id: string; version: number; origin: string; status: VisitStatus },
): Promise<void> {
  await changeVisit(ctx, tx, { id, version }, { status: 'cancelled' }, [{ field: 'status', before: status, after: 'cancelled' }])
  await dismiss(ctx, tx, { kind: 'save_event', entityId: id })
  if (origin === 'cockpit') await enqueue(ctx, tx, { kind: 'delete_event', userId: ctx.user.id, entityId: id })
}
