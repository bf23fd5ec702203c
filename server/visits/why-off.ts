import { type WhyOff, whyOff } from '../../domain/visits/calendar/why-off.ts'
import { VisitStatus } from '../generated/prisma/enums.ts'
import type { Context } from '../platform/call/context.ts'

/** Of visits that are off, by id. */
export async function readWhyOff({ db }: Context, visitIds: readonly string[]): Promise<Map<string, WhyOff>> {
  const visitId = { in: [...visitIds] }
  const slots = await db.prisma.visitOfferSlot.findMany({ where: { visitId }, select: { visitId: true, offer: { select: { state: true } } } })
  const offers = new Map(slots.map((slot) => [slot.visitId, slot.offer.state]))
  const changes = await db.prisma.visitChange.findMany({
    where: { visitId: { in: [...offers.keys()] }, field: 'status', after: 'cancelled' },
    orderBy: [{ at: 'asc' }, { id: 'asc' }],
    select: { visitId: true, before: true },
  })
  const before = new Map(changes.map((change) => [change.visitId, Object.values(VisitStatus).find((status) => status === change.before) ?? null]))
  return new Map(visitIds.map((id) => [id, whyOff({ before: before.get(id) ?? null, offer: offers.get(id) ?? null })]))
}
