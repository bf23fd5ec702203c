import type { Context } from '../context.ts'
import type { OrganisationTransaction } from '../db.ts'

/** Takes everything of a report away but the fact that there was one; its mail identity stays, so that nobody logs it again by chance. */
export async function eraseReport(ctx: Context, tx: OrganisationTransaction, reportId: string): Promise<void> {
  await tx.reportText.deleteMany({ where: { reportId } })
  await tx.reportFile.deleteMany({ where: { reportId } })
  await tx.reportParticipant.deleteMany({ where: { reportId } })
  await tx.reportCustomer.deleteMany({ where: { reportId } })
  await tx.contactReport.updateMany({
    where: { id: reportId },
    data: { subject: '', textState: 'none', withdrawnAt: ctx.now(), withdrawnById: ctx.user.id, version: { increment: 1 } },
  })
}
