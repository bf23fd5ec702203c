/** "I take it": who of the team takes care of a mail in a team mailbox. */
import { z } from 'zod'
import type { Context } from '../platform/call/context.ts'
import { visibleCustomer } from '../platform/call/visibility.ts'
import { organisation } from '../platform/database/db.ts'
import { AppError } from '../platform/errors.ts'
import { id } from '../platform/input.ts'
import type { KnownReport } from './known-report.ts'

/** `insteadOf`: who had it when the caller decided; null: nobody. */
export const mailToTake = z.strictObject({ reportId: id, insteadOf: id.nullable() })

export type MailToTake = z.infer<typeof mailToTake>

/** Twice is once. Throws CONFLICT when a colleague was faster, NOT_FOUND for what is no mail of a team. */
export async function takeMail(ctx: Context, { reportId, insteadOf }: MailToTake): Promise<void> {
  await requireTeamMail(ctx, reportId)
  const { count } = await ctx.db.prisma.reportMail.updateMany({
    where: { reportId, takenById: insteadOf },
    data: { takenById: ctx.user.id, takenAt: ctx.now() },
  })
  if (count > 0) return
  const taken = await ctx.db.prisma.reportMail.findFirst({ where: { reportId }, select: { takenById: true } })
  if (taken?.takenById !== ctx.user.id) throw new AppError('CONFLICT', 'A colleague was faster')
}

/** Nobody has it then. What somebody else has stays his. */
export async function giveBackMail(ctx: Context, { reportId }: KnownReport): Promise<void> {
  await requireTeamMail(ctx, reportId)
  await ctx.db.prisma.reportMail.updateMany({ where: { reportId, takenById: ctx.user.id }, data: { takenById: null, takenAt: null } })
}

async function requireTeamMail(ctx: Context, reportId: string): Promise<void> {
  const [found] = await ctx.db.sql`select 1 from contact_report r
    where r.organisation_id = ${organisation} and r.id = ${reportId}::uuid and r.withdrawn_at is null
      and exists (select 1 from mail_witness w join mailbox m on m.organisation_id = ${organisation} and m.oid::text = w.mailbox and m.kind = 'shared'
        where w.organisation_id = ${organisation} and w.report_id = r.id)
      and exists (select 1 from report_customer rc join customer c on c.organisation_id = ${organisation} and c.id = rc.customer_id
        where rc.organisation_id = ${organisation} and rc.report_id = r.id and ${visibleCustomer(ctx)})`
  if (!found) throw new AppError('NOT_FOUND', 'No mail of a team for this user')
}
