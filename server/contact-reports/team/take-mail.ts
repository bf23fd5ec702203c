/** Who of the team takes care of a mail in a team's mailbox. Nobody overtakes a colleague unseen: each change says who had it when the caller decided. */
import { z } from 'zod'
import type { Context } from '../../platform/call/context.ts'
import { visibleCustomer, visibleToColleague } from '../../platform/call/visibility.ts'
import { fragment, organisation, type SqlFragment } from '../../platform/database/db.ts'
import { AppError } from '../../platform/errors.ts'
import { id } from '../../platform/input.ts'
import type { KnownReport } from '../known-report.ts'
import { isReadable } from './team-mail.ts'

/** `insteadOf`: who had it when the caller decided; null: nobody. */
export const mailToTake = z.strictObject({ reportId: id, insteadOf: id.nullable() })

export type MailToTake = z.infer<typeof mailToTake>

/** Whose a mail becomes, of the columns of `report_mail`. */
type Care = { takenById: string; handedById: string | null; settledAt: Date | null }

/** "I take it". Twice is once. Throws CONFLICT when a colleague was faster, NOT_FOUND for what is no mail of a team. */
export async function takeMail(ctx: Context, mail: MailToTake): Promise<void> {
  await requireTeamMail(ctx, mail.reportId)
  await give(ctx, mail, { takenById: ctx.user.id, handedById: null, settledAt: null })
}

export const mailToHandOver = mailToTake.extend({ toUserId: id })

export type MailToHandOver = z.infer<typeof mailToHandOver>

/** To one of `colleaguesFor`; throws INVALID for the caller himself. Otherwise as `takeMail`. */
export async function handOverMail(ctx: Context, { toUserId, ...mail }: MailToHandOver): Promise<void> {
  await requireTeamMail(ctx, mail.reportId)
  if (toUserId === ctx.user.id) throw new AppError('INVALID', 'He takes it himself')
  const colleagues = await colleaguesFor(ctx, mail)
  if (!colleagues.some(({ userId }) => userId === toUserId)) throw new AppError('NOT_FOUND', 'No colleague who sees the mail')
  await give(ctx, mail, { takenById: toUserId, handedById: ctx.user.id, settledAt: null })
}

/**
 * "It needs no answer", said by whoever reads it here or has taken it for all to see; throws FORBIDDEN for others, who would take unseen from the board what
 * they do not know. Otherwise as `takeMail`; `giveBackMail` opens it again.
 */
export async function settleMail(ctx: Context, mail: MailToTake): Promise<void> {
  await requireTeamMail(ctx, mail.reportId)
  if (mail.insteadOf !== ctx.user.id) await requireReadable(ctx, mail.reportId)
  await give(ctx, mail, { takenById: ctx.user.id, handedById: null, settledAt: ctx.now() })
}

async function give(ctx: Context, { reportId, insteadOf }: MailToTake, care: Care): Promise<void> {
  const { prisma } = ctx.db
  const { count } = await prisma.reportMail.updateMany({
    where: { reportId, takenById: insteadOf, settledAt: null },
    data: { ...care, takenAt: ctx.now() },
  })
  if (count > 0) return
  const there = await prisma.reportMail.findFirst({ where: { reportId }, select: { takenById: true, settledAt: true } })
  const isDone = there?.takenById === care.takenById && (there.settledAt === null) === (care.settledAt === null)
  if (!isDone) throw new AppError('CONFLICT', 'A colleague was faster')
}

/** Nobody has it then, and it is open again. What somebody else has stays his. */
export async function giveBackMail(ctx: Context, { reportId }: KnownReport): Promise<void> {
  await requireTeamMail(ctx, reportId)
  await ctx.db.prisma.reportMail.updateMany({
    where: { reportId, takenById: ctx.user.id },
    data: { takenById: null, takenAt: null, handedById: null, settledAt: null },
  })
}

/** Who a mail of a team can be given to: everybody else with us who sees one of its customers, by name. Nothing of a mail that the caller does not see. */
export const colleaguesFor = (ctx: Context, { reportId }: KnownReport) =>
  ctx.db.sql<{ userId: string; name: string }>`select u.id as "userId", u.name from app_user u
    where u.organisation_id = ${organisation} and u.is_active and u.removed_at is null and u.id <> ${ctx.user.id}::uuid
      and ${ofCustomer(reportId, visibleCustomer(ctx))} and ${ofCustomer(reportId, visibleToColleague(ctx))}
    order by u.name`

/** The report stands with a customer `c` of which the condition holds. */
const ofCustomer = (reportId: string, condition: SqlFragment): SqlFragment => fragment`exists (
  select 1 from report_customer rc join customer c on c.organisation_id = ${organisation} and c.id = rc.customer_id
  where rc.organisation_id = ${organisation} and rc.report_id = ${reportId}::uuid and ${condition})`

async function requireTeamMail(ctx: Context, reportId: string): Promise<void> {
  const [found] = await ctx.db.sql`select 1 from contact_report r
    where r.organisation_id = ${organisation} and r.id = ${reportId}::uuid and r.direction = 'incoming' and r.withdrawn_at is null
      and exists (select 1 from mail_witness w join mailbox m on m.organisation_id = ${organisation} and m.oid::text = w.mailbox and m.kind = 'shared'
        where w.organisation_id = ${organisation} and w.report_id = r.id)
      and ${ofCustomer(reportId, visibleCustomer(ctx))}`
  if (!found) throw new AppError('NOT_FOUND', 'No mail of a team for this user')
}

async function requireReadable(ctx: Context, reportId: string): Promise<void> {
  const [found] = await ctx.db.sql`select 1 from contact_report r
    where r.organisation_id = ${organisation} and r.id = ${reportId}::uuid and ${isReadable(ctx)}`
  if (!found) throw new AppError('FORBIDDEN', 'Who may not read the mail has to take it first')
}
