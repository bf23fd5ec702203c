import { z } from 'zod'
import { dropMadeWith } from '../follow-ups/withdraw-follow-up.ts'
import type { Prisma } from '../generated/prisma/client.ts'
import { enqueue } from '../outlook/outbox/enqueue.ts'
import { recordActs } from '../platform/call/audit.ts'
import type { Context } from '../platform/call/context.ts'
import type { OrganisationTransaction } from '../platform/database/db.ts'
import { AppError } from '../platform/errors.ts'
import { eraseReports, lockReport, lockReports } from './erase-report.ts'
import { knownReport } from './known-report.ts'

/** `withFollowUps`: what the caller has noted together with it goes, too; else that stays with its day. */
export const reportToWithdraw = knownReport.extend({ withFollowUps: z.boolean().optional() })

type ReportToWithdraw = z.infer<typeof reportToWithdraw>

/** For the author, and for the owner of a mailbox the mail came from. To everybody else it is not there. Withdrawing twice changes nothing. */
export async function withdrawReport(ctx: Context, input: ReportToWithdraw): Promise<void> {
  const { id } = ctx.user
  const report = await ctx.db.prisma.contactReport.findFirst({
    where: { id: input.reportId, OR: [{ authorId: id }, { withdrawnById: id }, { witnesses: { some: { mailbox: ctx.user.oid } } }] },
    select: { withdrawnAt: true, holdReason: true },
  })
  if (!report) throw new AppError('NOT_FOUND', 'No such report of this user')
  if (report.withdrawnAt) return
  if (report.holdReason) throw new AppError('FORBIDDEN', 'The report is on hold and must not be erased')
  await ctx.db.prisma.$transaction(async (tx) => {
    // The report first: whoever erases one takes both in this order.
    await lockReport(ctx, tx, input.reportId)
    if (input.withFollowUps) await dropMadeWith(ctx, tx, input.reportId)
    await withdraw(ctx, tx, input.reportId)
  })
  await ctx.deliver()
}

/**
 * Nothing of it is left but the fact, who withdrew it, and the identity of its mail, which keeps the mail out of the history whatever mailbox it turns up in.
 * Of a mail that Outlook has not confirmed yet that identity is still to be read. What is on hold is hidden.
 */
export const withdraw = (ctx: Context, tx: OrganisationTransaction, reportId: string): Promise<void> => withdrawAll(ctx, tx, [reportId])

/** The same of several in a few statements. What is withdrawn already stays as it is. */
export async function withdrawAll(ctx: Context, tx: OrganisationTransaction, reportIds: readonly string[]): Promise<void> {
  const live = (await lockReports(ctx, tx, reportIds)).flatMap(({ id, isWithdrawn }) => (isWithdrawn ? [] : [id]))
  if (live.length === 0) return
  const waiting = await tx.mailWitness.findMany({
    where: { reportId: { in: live }, mailbox: ctx.user.oid, report: { textState: 'follows', holdReason: null } },
    distinct: ['reportId'],
  })
  const hidden = await eraseReports(ctx, tx, live, 'withdrawn')
  const withdrawn = live.filter((id) => !hidden.has(id))
  await tx.contactReport.updateMany({
    where: { id: { in: withdrawn } },
    data: { withdrawnAt: ctx.now(), withdrawnById: ctx.user.id, version: { increment: 1 } },
  })
  for (const witness of waiting) await keepReading(ctx, tx, witness)
  await recordActs(ctx, tx, 'contactReports.withdraw', 'contact_report', withdrawn)
}

/** The identity of its mail is still to be learnt. */
async function keepReading(ctx: Context, tx: OrganisationTransaction, witness: Prisma.MailWitnessCreateManyInput): Promise<void> {
  const { reportId } = witness
  await tx.contactReport.updateMany({ where: { id: reportId }, data: { textState: 'follows' } })
  await tx.mailWitness.create({ data: witness })
  await enqueue(ctx, tx, { kind: 'read_mail_text', userId: ctx.user.id, entityId: reportId })
}
