import { z } from 'zod'
import type { VisitStatus } from '../../generated/prisma/enums.ts'
import { enqueue } from '../../outlook/outbox/enqueue.ts'
import type { Context } from '../../platform/call/context.ts'
import { AppError } from '../../platform/errors.ts'
import { id, version } from '../../platform/input.ts'
import { changeVisit } from './change-visit.ts'
import { requireOwnVisit } from './require-own-visit.ts'
import type { SeenVisit } from './seen-visit.ts'
import { delivered, type VisitAnswer } from './visit-answer.ts'

/** The customer was asked, has agreed, or needs no asking; `proposed`: none of it after all. */
export const visitToArrange = z.strictObject({ id, version, status: z.enum(['proposed', 'asked', 'confirmed', 'drop_in']) })

export type VisitToArrange = z.infer<typeof visitToArrange>

/** How far a visit that lies ahead is agreed upon: the event is tentative until then. Throws CONFLICT when it was changed meanwhile, is over or off. */
export async function arrangeVisit(ctx: Context, { id, version, status }: VisitToArrange): Promise<VisitAnswer> {
  const visit = await requireOwnVisit(ctx, id)
  if (['done', 'not_met', 'cancelled'].includes(visit.status)) throw new AppError('CONFLICT', 'The visit is over or off')
  await writeStatus(ctx, { ...visit, version }, status)
  return await delivered(ctx, id)
}

/** Throws CONFLICT when it was changed meanwhile, and for a visit that is over or off. */
export async function confirmVisit(ctx: Context, { id, version }: SeenVisit): Promise<VisitAnswer> {
  const visit = await requireOwnVisit(ctx, id)
  if (visit.status !== 'proposed' && visit.status !== 'asked') throw new AppError('CONFLICT', 'There is nothing to confirm any more')
  await writeStatus(ctx, { ...visit, version }, 'confirmed')
  return await delivered(ctx, id)
}

type Arranged = { id: string; version: number; status: VisitStatus; origin: string }

/** The new status and, of a visit that was made here, its event. */
async function writeStatus(ctx: Context, { id, version, status: before, origin }: Arranged, status: VisitToArrange['status']): Promise<void> {
  await ctx.db.prisma.$transaction(async (tx) => {
    await changeVisit(ctx, tx, { id, version }, { status }, [{ field: 'status', before, after: status }])
    if (origin === 'cockpit') await enqueue(ctx, tx, { kind: 'save_event', userId: ctx.user.id, entityId: id })
  })
}
