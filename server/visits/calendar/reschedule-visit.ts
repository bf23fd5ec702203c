import { z } from 'zod'
import { requireSite } from '../../customers/requirements.ts'
import { enqueue } from '../../outlook/outbox/enqueue.ts'
import type { Context } from '../../platform/call/context.ts'
import { AppError } from '../../platform/errors.ts'
import { id, version } from '../../platform/input.ts'
import { changeVisit } from './change-visit.ts'
import { requireOwnVisit } from './require-own-visit.ts'
import { delivered, type VisitAnswer } from './visit-answer.ts'
import { factsOf } from './visit-facts.ts'
import { span, spanOf } from './visit-span.ts'

export const visitMove = z.strictObject({ id, version, ...span, siteId: id.nullable() })

export type VisitMove = z.infer<typeof visitMove>

/**
 * Another time, length or site; the event follows. An appointment that was made in Outlook is moved there, since its other people have to hear of it.
 * Throws CONFLICT when it was changed meanwhile, is over or off, and INVALID for such an appointment.
 */
export async function rescheduleVisit(ctx: Context, input: VisitMove): Promise<VisitAnswer> {
  const { id, version, siteId } = input
  const visit = await requireOwnVisit(ctx, id)
  if (siteId) await requireSite(ctx, siteId, visit.customerId)
  if (visit.origin !== 'cockpit') throw new AppError('INVALID', 'An appointment of Outlook is moved in Outlook')
  if (['done', 'not_met', 'cancelled'].includes(visit.status)) throw new AppError('CONFLICT', 'The visit is over or off')
  // A place the owner wrote himself stays until another site is chosen.
  const place = siteId === visit.siteId ? visit.place : null
  const moved = { ...spanOf(ctx, input), siteId, place }
  await ctx.db.prisma.$transaction(async (tx) => {
    const site = siteId === null ? null : await tx.site.findFirst({ where: { id: siteId } })
    const title = { language: ctx.user.language, standing: null }
    const [before, after] = [factsOf(visit, title), factsOf({ ...visit, ...moved, site }, title)]
    const fields = (['time', 'place'] as const).filter((field) => before[field] !== after[field])
    const changes = fields.map((field) => ({ field, before: before[field], after: after[field] }))
    await changeVisit(ctx, tx, { id, version }, moved, changes)
    await enqueue(ctx, tx, { kind: 'save_event', userId: ctx.user.id, entityId: id })
  })
  return await delivered(ctx, id)
}
