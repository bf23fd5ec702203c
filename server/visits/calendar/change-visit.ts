import { v7 as uuidv7 } from 'uuid'
import { toInstant } from '../../../domain/time/local-time.ts'
import type { VisitChange } from '../../../domain/visits/calendar/merge-visit.ts'
import { requireCustomers } from '../../customers/require-customers.ts'
import { requireContact, requireSite } from '../../customers/requirements.ts'
import type { VisitStatus } from '../../generated/prisma/enums.ts'
import { dismiss, enqueue } from '../../outlook/outbox/enqueue.ts'
import { effectState, type OutlookState } from '../../outlook/outbox/outlook-state.ts'
import type { Context } from '../../platform/call/context.ts'
import { isDuplicate, type OrganisationTransaction } from '../../platform/database/db.ts'
import { AppError } from '../../platform/errors.ts'
import type { NewVisit } from './new-visit.ts'

export type VisitAnswer = { id: string; version: number; outlook: OutlookState }

const MINUTE_MS = 60_000

/** The instants of a local time and a length in minutes. */
export function spanOf(ctx: Context, { day, time, minutes }: Pick<NewVisit, 'day' | 'time' | 'minutes'>): { startsAt: Date; endsAt: Date } {
  const startsAt = toInstant(`${day}T${time}:00`, ctx.user.timeZone)
  return { startsAt, endsAt: new Date(startsAt.getTime() + minutes * MINUTE_MS) }
}

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

/** Takes a visit of the caller's out of the calendar again; the row stays. An appointment that was made in Outlook stays there: it only is no visit. Throws CONFLICT when it was changed meanwhile. */
export async function cancelVisit(ctx: Context, { id, version }: { id: string; version: number }): Promise<VisitAnswer> {
  const { origin, status } = await requireOwnVisit(ctx, id)
  await ctx.db.prisma.$transaction((tx) => takeOut(ctx, tx, { id, version, origin, status }))
  return await delivered(ctx, id)
}

/** The same for one of the caller's that still lies ahead, whatever its version. False: it is over or off, and stays as it is. */
export async function withdrawVisit(ctx: Context, tx: OrganisationTransaction, id: string): Promise<boolean> {
  const lyingAhead = { startsAt: { gt: ctx.now() }, status: { notIn: ['done', 'not_met', 'cancelled'] satisfies VisitStatus[] } }
  const visit = await tx.visit.findFirst({ where: { id, ownerId: ctx.user.id, ...lyingAhead } })
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

export type Arrangement = 'asked' | 'confirmed' | 'drop_in'

/** How far a visit that lies ahead is agreed upon: the event is tentative until then. Throws CONFLICT when it was changed meanwhile, is over or off. */
export async function arrangeVisit(
  ctx: Context,
  { id, version, status }: { id: string; version: number; status: Arrangement },
): Promise<VisitAnswer> {
  const visit = await requireOwnVisit(ctx, id)
  if (['done', 'not_met', 'cancelled'].includes(visit.status)) throw new AppError('CONFLICT', 'The visit is over or off')
  await writeStatus(ctx, { ...visit, version }, status)
  return await delivered(ctx, id)
}

/** Throws CONFLICT when it was changed meanwhile, and for a visit that is over or off. */
export async function confirmVisit(ctx: Context, { id, version }: { id: string; version: number }): Promise<VisitAnswer> {
  const visit = await requireOwnVisit(ctx, id)
  if (visit.status !== 'proposed' && visit.status !== 'asked') throw new AppError('CONFLICT', 'There is nothing to confirm any more')
  await writeStatus(ctx, { ...visit, version }, 'confirmed')
  return await delivered(ctx, id)
}

type Arranged = { id: string; version: number; status: VisitStatus; origin: string }

/** The new status and, of a visit that was made here, its event. */
async function writeStatus(ctx: Context, { id, version, status: before, origin }: Arranged, status: Arrangement): Promise<void> {
  await ctx.db.prisma.$transaction(async (tx) => {
    await changeVisit(ctx, tx, { id, version }, { status }, [{ field: 'status', before, after: status }])
    if (origin === 'cockpit') await enqueue(ctx, tx, { kind: 'save_event', userId: ctx.user.id, entityId: id })
  })
}

/** Who changes a visit; also where he is not there. */
export type VisitAuthor = { user: Pick<Context['user'], 'organisationId' | 'id'>; now: () => Date }

type Change = { siteId?: string | null; place?: string | null; startsAt?: Date; endsAt?: Date; status?: VisitStatus }

/** The new version and, in the same transaction, what is told of it later. Throws CONFLICT when it was changed meanwhile. */
export async function changeVisit(
  ctx: VisitAuthor,
  tx: OrganisationTransaction,
  { id, version }: { id: string; version: number },
  data: Change,
  changes: readonly VisitChange[],
): Promise<void> {
  const { count } = await tx.visit.updateMany({ where: { id, version }, data: { ...data, version: { increment: 1 } } })
  if (count === 0) throw new AppError('CONFLICT', 'Changed meanwhile')
  const own = { organisationId: ctx.user.organisationId, visitId: id, at: ctx.now(), userId: ctx.user.id }
  await tx.visitChange.createMany({ data: changes.map((change) => ({ ...own, id: uuidv7(), ...change })) })
}

export async function requireOwnVisit(ctx: Context, id: string) {
  const visit = await ctx.db.prisma.visit.findFirst({ where: { id, ownerId: ctx.user.id }, include: { customer: true, site: true } })
  if (!visit) throw new AppError('NOT_FOUND', 'No such visit of this user')
  return visit
}

/** Tries at once what the change means for the calendar. */
export async function delivered(ctx: Context, id: string): Promise<VisitAnswer> {
  const { version } = await requireOwnVisit(ctx, id)
  await ctx.deliver()
  return { id, version, outlook: await effectState(ctx, { entityId: id }) }
}
