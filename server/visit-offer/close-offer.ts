/** The end of an offer: what is still only asked for leaves the calendar. */
import type { Database, OrganisationTransaction } from '../db.ts'
import type { VisitOfferState, VisitStatus } from '../generated/prisma/enums.ts'
import { dismiss, enqueue } from '../outbox/outbox.ts'
import { changeVisit, type VisitAuthor } from '../visits/visits.ts'

/** `author`: its owner. False: it was closed already. Throws CONFLICT when one of its visits is changed at the same moment. */
export async function closeOffer(
  author: VisitAuthor,
  tx: OrganisationTransaction,
  id: string,
  state: Exclude<VisitOfferState, 'open'>,
): Promise<boolean> {
  const { count } = await tx.visitOffer.updateMany({ where: { id, state: 'open' }, data: { state, closedAt: author.now() } })
  if (count === 0) return false
  const held = await tx.visit.findMany({ where: { status: 'asked', offeredAs: { offerId: id } }, select: { id: true, version: true } })
  for (const visit of held) {
    await changeVisit(author, tx, visit, { status: 'cancelled' }, [{ field: 'status', before: 'asked', after: 'cancelled' }])
    await dismiss(author, tx, { kind: 'save_event', entityId: visit.id })
    await enqueue(author, tx, { kind: 'delete_event', userId: author.user.id, entityId: visit.id })
  }
  return true
}

const TAKEN: VisitStatus[] = ['confirmed', 'drop_in', 'done', 'not_met']

/** Closes what nobody has answered in time, and what was answered elsewhere: a visit confirmed by hand, or every time deleted in Outlook. */
export async function closeOverdueOffers(database: Pick<Database, 'prisma' | 'forOrganisation'>, now = () => new Date()): Promise<void> {
  const isTaken = { slots: { some: { visit: { status: { in: TAKEN } } } } }
  const isGone = { slots: { none: { visit: { status: 'asked' as const } } } }
  const over = await database.prisma.visitOffer.findMany({
    where: { state: 'open', OR: [{ expiresAt: { lte: now() } }, isTaken, isGone] },
    select: { organisationId: true, id: true, ownerId: true, slots: { select: { visit: { select: { status: true } } } } },
  })
  for (const { organisationId, id, ownerId, slots } of over) {
    const author = { user: { organisationId, id: ownerId }, now }
    const state = stateBy(slots.map(({ visit }) => visit.status))
    await database.forOrganisation(organisationId).prisma.$transaction((tx) => closeOffer(author, tx, id, state))
  }
}

function stateBy(statuses: readonly VisitStatus[]): 'accepted' | 'expired' | 'withdrawn' {
  if (statuses.some((status) => TAKEN.includes(status))) return 'accepted'
  return statuses.includes('asked') ? 'expired' : 'withdrawn'
}
