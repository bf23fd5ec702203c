import { recordAct } from '../audit.ts'
import type { Context } from '../context.ts'
import { AppError } from '../errors.ts'
import { eraseReport } from './erase-report.ts'

/** For the author, and for the owner of a mailbox the mail came from. To everybody else it is not there. Withdrawing twice changes nothing. */
export async function withdrawReport(ctx: Context, input: { reportId: string }): Promise<void> {
  const report = await ctx.db.prisma.contactReport.findFirst({
    where: { id: input.reportId, OR: [{ authorId: ctx.user.id }, { witnesses: { some: { mailbox: ctx.user.oid } } }] },
    select: { withdrawnAt: true, holdReason: true },
  })
  if (!report) throw new AppError('NOT_FOUND', 'No such report of this user')
  if (report.withdrawnAt) return
  if (report.holdReason) throw new AppError('FORBIDDEN', 'The report is on hold and must not be erased')
  await ctx.db.prisma.$transaction(async (tx) => {
    await eraseReport(ctx, tx, input.reportId)
    await recordAct(ctx, tx, 'contactReports.withdraw', 'contact_report', input.reportId)
  })
}
