/** The end of an offer: what is still only asked for leaves the calendar. */
import type { VisitOfferState, VisitStatus } from '../../generated/prisma/enums.ts'
import { dismiss, enqueue } from '../../outlook/outbox/enqueue.ts'
import type { Database, OrganisationTransaction } from '../../platform/database/db.ts'
import { AppError } from '../../platform/errors.ts'
import { oneByOne } from '../../platform/one-by-one.ts'
import { changeVisit, type VisitAuthor } from '../calendar/change-visit.ts'

type Closed = Exclude<VisitOfferState, 'open'>

/** `author`: its owner. False: it was closed already. Throws CONFLICT when one of its visits is changed at the same moment. */
export async function closeOffer(author: VisitAuthor, tx: OrganisationTransaction, id: string, state: Closed): Promise<boolean> {
  if (!(await markClosed(author, tx, id, state))) return false
  await releaseTimes(author, tx, id)
  return true
}

/** Comes before any change of the offer's visits: whoever closes it locks the offer first. False: it was closed already. */
export async function markClosed({ now }: VisitAuthor, tx: OrganisationTransaction, id: string, state: Closed): Promise<boolean> {
  const { count } = await tx.visitOffer.updateMany({ where: { id, state: 'open' }, data: { state, closedAt: now() } })
  return count > 0
}

/** What is still only asked for leaves the calendar. Throws CONFLICT when one of these visits is changed at the same moment. */
export async function releaseTimes(author: VisitAuthor, tx: OrganisationTransaction, id: string): Promise<void> {
  const held = await tx.visit.findMany({ where: { status: 'asked', offeredAs: { offerId: id } }, select: { id: true, version: true } })
  for (const visit of held) {
    await changeVisit(author, tx, visit, { status: 'cancelled' }, [{ field: 'status', before: 'asked', after: 'cancelled' }])
    await dismiss(author, tx, { kind: 'save_event', entityId: visit.id })
    await enqueue(author, tx, { kind: 'delete_event', userId: author.user.id, entityId: visit.id })
  }
}

const TAKEN: VisitStatus[] = ['confirmed', 'drop_in', 'done', 'not_met']

type Owners = Pick<Database, 'prisma' | 'forOrganisation'>

/**
 * Closes what nobody has answered in time, and what was answered elsewhere: a visit confirmed by hand, or every time deleted in Outlook.
 * One that is changed at the same moment waits for the next turn; one that fails holds up no other, and is thrown at the end.
 */
export async function closeOverdueOffers(database: Owners, now = () => new Date()): Promise<void> {
  await oneByOne(await overdueOffers(database, now()), (offer) => closeOverdue(database, offer, now).catch(ignoreConflict))
}

function ignoreConflict(error: unknown): void {
  if (!(error instanceof AppError && error.reason === 'CONFLICT')) throw error
}

type OverdueOffer = Awaited<ReturnType<typeof overdueOffers>>[number]

async function overdueOffers({ prisma }: Owners, at: Date) {
  const isTaken = { slots: { some: { visit: { status: { in: TAKEN } } } } }
  const isGone = { slots: { none: { visit: { status: 'asked' as const } } } }
  return await prisma.visitOffer.findMany({
    where: { state: 'open', OR: [{ expiresAt: { lte: at } }, isTaken, isGone] },
    select: { organisationId: true, id: true, ownerId: true, slots: { select: { visit: { select: { status: true } } } } },
  })
}

async function closeOverdue(database: Owners, { organisationId, id, ownerId, slots }: OverdueOffer, now: () => Date): Promise<void> {
  const author = { user: { organisationId, id: ownerId }, now }
  const state = stateBy(slots.map(({ visit }) => visit.status))
  await database.forOrganisation(organisationId).prisma.$transaction((tx) => closeOffer(author, tx, id, state))
}

function stateBy(statuses: readonly VisitStatus[]): 'accepted' | 'expired' | 'withdrawn' {
  if (statuses.some((status) => TAKEN.includes(status))) return 'accepted'
  return statuses.includes('asked') ? 'expired' : 'withdrawn'
}
