import { dayIn } from '../../../domain/time/local-time.ts'
import { isReportable, statusAfter } from '../../../domain/visits/report/visit-outcome.ts'
import { requireColleague } from '../../company/people/require-colleague.ts'
import { insertContactReport, isOwnReport, requireOwnReport } from '../../contact-reports/log-contact.ts'
import { moveWithVisit } from '../../customers/prospects/stages.ts'
import { requireCustomers } from '../../customers/require-customers.ts'
import { requireContact, requireProject } from '../../customers/requirements.ts'
import { insertFollowUp } from '../../follow-ups/create-follow-up.ts'
import { enqueue } from '../../outlook/outbox/enqueue.ts'
import type { Context } from '../../platform/call/context.ts'
import { today } from '../../platform/call/today.ts'
import { isDuplicate, type OrganisationTransaction } from '../../platform/database/db.ts'
import { AppError } from '../../platform/errors.ts'
import { changeVisit } from '../calendar/change-visit.ts'
import { requireOwnVisit } from '../calendar/require-own-visit.ts'
import type { VisitToReport } from './report-input.ts'
import { insertCompetitorPrice, insertOrderNote, insertTargets, judgeComplaint, noteComplaint, planNextVisit, savePotential } from './report-parts.ts'

type OwnVisit = Awaited<ReturnType<typeof requireOwnVisit>>

/**
 * The report of a visit, and in the same transaction all that follows from it. The same id again returns the first result.
 * Throws CONFLICT when the visit or the prospect's stage was changed meanwhile or the visit has a report already, INVALID for a visit that is still to come or off.
 */
export async function reportVisit(ctx: Context, input: VisitToReport): Promise<{ reportId: string }> {
  await requireSurroundings(ctx, input)
  // Before what may have changed since: the kind of its complaint may be offered no more.
  if (!(await isOwnReport(ctx, input.id))) await reportOnce(ctx, input)
  await ctx.deliver()
  return { reportId: input.id }
}

async function reportOnce(ctx: Context, input: VisitToReport): Promise<void> {
  const visit = input.visit && (await requireVisitAt(ctx, input.visit.id, input.customerId))
  const complaint = await judgeComplaint(ctx, input, dayIn(instantOf(input, visit), ctx.user.timeZone))
  try {
    await ctx.db.prisma.$transaction(async (tx) => {
      await insertAll(ctx, tx, input, visit)
      await noteComplaint(ctx, tx, input, complaint)
    })
  } catch (error) {
    if (!isDuplicate(error)) throw error
    await requireOwnReport(ctx, input.id)
  }
}

async function requireSurroundings(ctx: Context, { customerId, contactIds, projectId, followUps }: VisitToReport): Promise<void> {
  await requireCustomers(ctx, [customerId])
  for (const contactId of contactIds) await requireContact(ctx, contactId, customerId)
  if (projectId) await requireProject(ctx, projectId, [customerId])
  for (const { assigneeId } of followUps) if (assigneeId) await requireColleague(ctx, assigneeId)
}

async function requireVisitAt(ctx: Context, visitId: string, customerId: string): Promise<OwnVisit> {
  const visit = await requireOwnVisit(ctx, visitId)
  if (visit.customerId !== customerId) throw new AppError('NOT_FOUND', 'No such visit at this customer')
  return visit
}

const instantOf = ({ at }: VisitToReport, visit: OwnVisit | null): string => visit?.startsAt.toISOString() ?? at

async function insertAll(ctx: Context, tx: OrganisationTransaction, input: VisitToReport, visit: OwnVisit | null): Promise<void> {
  const { organisationId } = ctx.user
  const at = instantOf(input, visit)
  const day = dayIn(at, ctx.user.timeZone)
  await insertContact(ctx, tx, input, at)
  await tx.visitReport.create({
    data: {
      organisationId,
      reportId: input.id,
      outcome: input.outcome,
      noteKind: input.orderNote?.kind ?? null,
      firstContact: [...new Set(input.firstContact)],
    },
  })
  if (visit && input.visit) await settleVisit(ctx, tx, input, input.visit, visit)
  await insertTargets(ctx, tx, input)
  await insertCompetitorPrice(ctx, tx, input, day)
  await insertOrderNote(ctx, tx, input)
  await savePotential(ctx, tx, input, day)
  await moveWithVisit(ctx, tx, input)
  await planNextVisit(ctx, tx, input, visit?.siteId ?? null)
}

async function insertContact(ctx: Context, tx: OrganisationTransaction, input: VisitToReport, at: string): Promise<void> {
  const { id, customerId, contactIds, subject, text, projectId } = input
  const outcome = input.outcome === 'not_met' ? 'not_reached' : 'reached'
  const what = { channel: 'visit', direction: 'outgoing', outcome } as const
  const report = { id, customerId, contactIds, ...what, at, subject, text, projectId, visitId: input.visit?.id ?? null, followUp: null }
  await insertContactReport(ctx, tx, report)
  const about = { customerId, contactId: contactIds[0] ?? null, projectId, reportId: id, note: null, mailItemId: null }
  for (const followUp of input.followUps) await insertFollowUp(ctx, tx, { ...followUp, ...about })
}

/** Its event stays where it was; one that was only held is held no more. */
async function settleVisit(
  ctx: Context,
  tx: OrganisationTransaction,
  { id: reportId, outcome }: VisitToReport,
  seen: { id: string; version: number },
  { status: before, startsAt, origin }: OwnVisit,
): Promise<void> {
  const day = dayIn(startsAt, ctx.user.timeZone)
  if (!isReportable({ status: before, day }, today(ctx))) throw new AppError('INVALID', 'The visit is off or still to come')
  const other = await tx.contactReport.findFirst({ where: { visitId: seen.id, id: { not: reportId }, withdrawnAt: null }, select: { id: true } })
  if (other) throw new AppError('CONFLICT', 'The visit has a report already')
  const status = statusAfter(outcome)
  await changeVisit(ctx, tx, seen, { status }, status === before ? [] : [{ field: 'status', before, after: status }])
  const wasHeld = before === 'proposed' || before === 'asked'
  if (wasHeld && origin === 'cockpit') await enqueue(ctx, tx, { kind: 'save_event', userId: ctx.user.id, entityId: seen.id })
}
