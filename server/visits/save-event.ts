/** The mirror of a visit in its owner's calendar: company, place and a link, nothing else. */
import { outlookTexts } from '../../domain/texts/outlook-texts.ts'
import type { Context } from '../context.ts'

const REMINDER_MINUTES = 30

/** Effect `save_event`. Runs with the rights of the owner, whose calendar it is. */
export async function saveVisitEvent(ctx: Context, visitId: string): Promise<void> {
  const visit = await ctx.db.prisma.visit.findFirst({
    where: { id: visitId },
    include: { customer: { select: { id: true, name: true } }, site: true },
  })
  if (!visit || visit.status === 'cancelled') return
  const known = await ctx.db.prisma.outlookItem.findFirst({ where: { entityId: visitId } })
  const saved = await ctx.graph.saveEvent(
    {
      externalId: visit.id,
      subject: outlookTexts.visit(visit.customer.name),
      place: visit.site ? placeOf(visit.customer.name, visit.site) : visit.customer.name,
      note: outlookTexts.visitNote(`${ctx.publicUrl}/workspace#/customers/${visit.customer.id}`),
      startsAt: visit.startsAt.toISOString(),
      endsAt: visit.endsAt.toISOString(),
      timeZone: ctx.user.timeZone,
      isTentative: visit.status === 'proposed' || visit.status === 'asked',
      reminderMinutes: REMINDER_MINUTES,
    },
    known?.itemId ?? null,
  )
  const { organisationId, id: userId } = ctx.user
  const data = { userId, itemId: saved.itemId, webLink: saved.webLink, savedAt: ctx.now() }
  await ctx.db.prisma.outlookItem.upsert({
    where: { organisationId_entityId: { organisationId, entityId: visitId } },
    create: { organisationId, entityId: visitId, ...data },
    update: data,
  })
}

/** @example placeOf('Müller GmbH', { street: 'Hafenstr. 3', postalCode: '23552', city: 'Lübeck' }) // 'Müller GmbH, Hafenstr. 3, 23552 Lübeck' */
const placeOf = (customer: string, { street, postalCode, city }: { street: string | null; postalCode: string | null; city: string | null }): string =>
  [customer, street, [postalCode, city].filter(Boolean).join(' ')].filter(Boolean).join(', ')

/** Effect `delete_event`. */
export async function deleteVisitEvent(ctx: Context, visitId: string): Promise<void> {
  const known = await ctx.db.prisma.outlookItem.findFirst({ where: { entityId: visitId } })
  await ctx.graph.deleteEvent(visitId, known?.itemId ?? null)
  await ctx.db.prisma.outlookItem.deleteMany({ where: { entityId: visitId } })
}
