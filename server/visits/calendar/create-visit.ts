import { z } from 'zod'
import { requireCustomers } from '../../customers/require-customers.ts'
import { requireContact, requireSite } from '../../customers/requirements.ts'
import { enqueue } from '../../outlook/outbox/enqueue.ts'
import type { Context } from '../../platform/call/context.ts'
import { isDuplicate, type OrganisationTransaction } from '../../platform/database/db.ts'
import { id, text } from '../../platform/input.ts'
import { delivered, type VisitAnswer } from './visit-answer.ts'
import { span, spanOf } from './visit-span.ts'

export const newVisit = z.strictObject({
  id,
  customerId: id,
  siteId: id.nullable(),
  contactId: id.nullable(),
  ...span,
  status: z.enum(['proposed', 'asked', 'confirmed', 'drop_in']),
  note: text.nullable(),
})

export type NewVisit = z.infer<typeof newVisit>

/** Row and outbox entry in one transaction, then tried at once. The same id again returns the first result. */
export async function createVisit(ctx: Context, input: NewVisit): Promise<VisitAnswer> {
  const { id, customerId, siteId, contactId } = input
  await requireCustomers(ctx, [customerId])
  if (siteId) await requireSite(ctx, siteId, customerId)
  if (contactId) await requireContact(ctx, contactId, customerId)
  try {
    await ctx.db.prisma.$transaction((tx) => enterVisit(ctx, tx, input))
  } catch (error) {
    if (!isDuplicate(error)) throw error
  }
  return await delivered(ctx, id)
}

/** Row and outbox entry. The caller has made sure that the customer may be seen, and that site and contact are his. */
export async function enterVisit(ctx: Context, tx: OrganisationTransaction, { day, time, minutes, ...rest }: NewVisit): Promise<void> {
  const { organisationId, id: ownerId } = ctx.user
  await tx.visit.create({ data: { organisationId, ownerId, ...rest, ...spanOf(ctx, { day, time, minutes }), createdAt: ctx.now() } })
  await enqueue(ctx, tx, { kind: 'save_event', userId: ownerId, entityId: rest.id })
}
