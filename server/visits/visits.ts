import { toInstant } from '../../domain/local-time.ts'
import type { OutlookState } from '../cockpit/cockpit-types.ts'
import type { Context } from '../context.ts'
import { requireCustomers } from '../customers/customers.ts'
import { requireContact, requireSite } from '../customers/requirements.ts'
import { isDuplicate } from '../db.ts'
import { AppError } from '../errors.ts'
import { dismiss, effectState, enqueue } from '../outbox/outbox.ts'
import type { NewVisit } from './router.ts'

export type VisitAnswer = { id: string; version: number; outlook: OutlookState }

const MINUTE_MS = 60_000

/** Row and outbox entry in one transaction, then tried at once. The same id again returns the first result. */
export async function createVisit(ctx: Context, input: NewVisit): Promise<VisitAnswer> {
  const { id, customerId, siteId, contactId, day, time, minutes, status, note } = input
  await requireCustomers(ctx, [customerId])
  if (siteId) await requireSite(ctx, siteId, customerId)
  if (contactId) await requireContact(ctx, contactId, customerId)
  const startsAt = toInstant(`${day}T${time}:00`, ctx.user.timeZone)
  const endsAt = new Date(startsAt.getTime() + minutes * MINUTE_MS)
  const { organisationId, id: ownerId } = ctx.user
  try {
    await ctx.db.prisma.$transaction(async (tx) => {
      await tx.visit.create({
        data: { organisationId, id, customerId, siteId, contactId, ownerId, status, startsAt, endsAt, note, createdAt: ctx.now() },
      })
      await enqueue(ctx, tx, { kind: 'save_event', userId: ownerId, entityId: id })
    })
  } catch (error) {
    if (!isDuplicate(error)) throw error
  }
  return await delivered(ctx, id)
}

/** Takes a visit of the caller's out of the calendar again; the row stays. Throws CONFLICT when it was changed meanwhile. */
export async function cancelVisit(ctx: Context, { id, version }: { id: string; version: number }): Promise<VisitAnswer> {
  await requireOwnVisit(ctx, id)
  await ctx.db.prisma.$transaction(async (tx) => {
    const { count } = await tx.visit.updateMany({ where: { id, version }, data: { status: 'cancelled', version: { increment: 1 } } })
    if (count === 0) throw new AppError('CONFLICT', 'Changed meanwhile')
    await dismiss(ctx, tx, { kind: 'save_event', entityId: id })
    await enqueue(ctx, tx, { kind: 'delete_event', userId: ctx.user.id, entityId: id })
  })
  return await delivered(ctx, id)
}

async function requireOwnVisit(ctx: Context, id: string): Promise<{ version: number }> {
  const visit = await ctx.db.prisma.visit.findFirst({ where: { id, ownerId: ctx.user.id }, select: { version: true } })
  if (!visit) throw new AppError('NOT_FOUND', 'No such visit of this user')
  return visit
}

async function delivered(ctx: Context, id: string): Promise<VisitAnswer> {
  const { version } = await requireOwnVisit(ctx, id)
  await ctx.deliver()
  return { id, version, outlook: await effectState(ctx, { entityId: id }) }
}
