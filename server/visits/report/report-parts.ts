/** What follows from a visit report beside the report itself; each in its transaction, and nothing where nothing was said. */
import { v7 as uuidv7 } from 'uuid'
import { writeNoteLine } from '../../../domain/visits/report/note-lines.ts'
import { deadlineOf, insertComplaint } from '../../commerce/service/complaints/insert-complaint.ts'
import type { NewComplaint } from '../../commerce/service/complaints/new-complaint.ts'
import { insertEntry } from '../../contact-reports/entries/enter.ts'
import { markChanged } from '../../customers/changed-customers.ts'
import { insertFollowUp } from '../../follow-ups/create-follow-up.ts'
import { enqueue } from '../../outlook/outbox/enqueue.ts'
import type { Context } from '../../platform/call/context.ts'
import { today } from '../../platform/call/today.ts'
import { type OrganisationTransaction, organisation, sqlWithin, toDate } from '../../platform/database/db.ts'
import { spanOf } from '../calendar/visit-span.ts'
import { promiseVisit } from '../strategy/promise-visit.ts'
import type { VisitToReport } from './report-input.ts'

type Tx = OrganisationTransaction

export async function insertTargets(
  { user: { organisationId } }: Context,
  tx: Tx,
  { id: reportId, customerId, targets }: VisitToReport,
): Promise<void> {
  const rows = targets.map(({ text, dueOn }) => ({ organisationId, id: uuidv7(), customerId, reportId, text, dueOn: toDate(dueOn) }))
  await tx.agreedTarget.createMany({ data: rows })
}

/** Inside sales answers for it, since the visitor is on the road. `complaint`: as it was judged before. */
export async function noteComplaint(ctx: Context, tx: Tx, { customerId }: VisitToReport, complaint: JudgedComplaint | null): Promise<void> {
  if (!complaint) return
  const responsibleId = await insideSales(ctx, tx, customerId)
  await insertComplaint(ctx, tx, { ...complaint.words, responsibleId }, complaint.deadlineOn)
}

/** A complaint as any other, with the day by which its ladder wants it answered. */
type JudgedComplaint = { words: NewComplaint; deadlineOn: string }

/** Before the transaction: its calendar is asked for beside it. `day`: of the visit. Throws INVALID for a kind that is not offered, or a day ahead. */
export async function judgeComplaint(ctx: Context, report: VisitToReport, day: string): Promise<JudgedComplaint | null> {
  const { id: reportId, customerId, contactIds, complaint } = report
  if (!complaint) return null
  const nothing = { orderId: null, productNumber: null, responsibleId: null }
  const words = { ...nothing, ...complaint, id: uuidv7(), customerId, contactId: contactIds[0] ?? null, reportId, openedOn: day }
  return { words, deadlineOn: await deadlineOf(ctx, words) }
}

/** Told by the customer on the day of the visit. */
export async function insertCompetitorPrice(ctx: Context, tx: Tx, report: VisitToReport, day: string): Promise<void> {
  const { id: reportId, customerId, competitorPrice } = report
  if (!competitorPrice) return
  const words = { kind: 'competitor_price' as const, ...competitorPrice, productNumber: null, sourceKind: 'told' as const, seenOn: day }
  await insertEntry(ctx, tx, { id: uuidv7(), customerId, words, reportId, mail: null })
}

/** The positions, and a follow-up with them for inside sales. */
export async function insertOrderNote(
  ctx: Context,
  tx: Tx,
  { id: reportId, customerId, contactIds, projectId, orderNote }: VisitToReport,
): Promise<void> {
  if (!orderNote) return
  const { organisationId } = ctx.user
  const productIds = await productsOf(tx, orderNote.lines)
  await tx.orderNoteLine.createMany({
    data: orderNote.lines.map((line, i) => ({
      organisationId,
      id: uuidv7(),
      reportId,
      position: i + 1,
      productId: productIds.get(numberOf(line.text)) ?? null,
      ...line,
    })),
  })
  const about = { customerId, contactId: contactIds[0] ?? null, projectId, reportId, mailItemId: null }
  const assigneeId = await insideSales(ctx, tx, customerId)
  await insertFollowUp(ctx, tx, { ...orderNote.followUp, ...about, assigneeId, note: orderNote.lines.map(writeNoteLine).join('\n') })
}

/** A position may begin with the number of a product. */
const numberOf = (text: string): string => text.split(/\s/)[0] ?? ''

async function productsOf(tx: Tx, lines: readonly { text: string }[]): Promise<Map<string, string>> {
  const numbers = [...new Set(lines.map(({ text }) => numberOf(text)))]
  const products = await tx.product.findMany({ where: { number: { in: numbers } }, select: { id: true, number: true } })
  return new Map(products.map(({ id, number }) => [number, id]))
}

/** Who of inside sales cares for the customer today; else the caller himself. */
async function insideSales(ctx: Context, tx: Tx, customerId: string): Promise<string> {
  const [member] = await sqlWithin(tx, ctx.user.organisationId)<{ userId: string }>`select t.user_id as "userId" from care_team_member t
    join app_user u on u.organisation_id = ${organisation} and u.id = t.user_id and u.is_active and u.removed_at is null
    where t.organisation_id = ${organisation} and t.customer_id = ${customerId}::uuid and t.role = 'inside'
      and t.starts_on <= ${today(ctx)}::date and (t.ends_on is null or t.ends_on >= ${today(ctx)}::date) order by t.starts_on, t.id limit 1`
  return member?.userId ?? ctx.user.id
}

/** What the customer has said he could give in a year. */
export async function savePotential(ctx: Context, tx: Tx, { id: reportId, customerId, potentialCents }: VisitToReport, day: string): Promise<void> {
  if (potentialCents === null) return
  const { organisationId, id: saidToId } = ctx.user
  const said = { customerId, cents: potentialCents, saidOn: toDate(day), saidToId, reportId, createdAt: ctx.now() }
  await tx.potentialStatement.create({ data: { organisationId, id: uuidv7(), ...said } })
  await markChanged(sqlWithin(tx, organisationId), [customerId])
}

/** A visit in the calendar, or a day that is promised. */
export async function planNextVisit(
  ctx: Context,
  tx: Tx,
  { customerId, contactIds, nextVisit }: VisitToReport,
  siteId: string | null,
): Promise<void> {
  if (!nextVisit) return
  const { id, day, time, minutes, status } = nextVisit
  if (time === null) return await promiseVisit(ctx, tx, { customerId, siteId, agreedOn: day, agreedSince: today(ctx) })
  const { organisationId, id: ownerId } = ctx.user
  const span = spanOf(ctx, { day, time, minutes })
  const row = { customerId, siteId, contactId: contactIds[0] ?? null, ownerId, status, ...span, createdAt: ctx.now() }
  await tx.visit.create({ data: { organisationId, id, ...row } })
  await enqueue(ctx, tx, { kind: 'save_event', userId: ownerId, entityId: id })
}
