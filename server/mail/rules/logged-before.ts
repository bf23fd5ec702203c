/** Mails that stand in the history already when an entry comes to keep such mails out. */
import { withdraw } from '../../contact-reports/withdraw-report.ts'
import { judgeAgain } from '../../outlook/mailboxes/judge-again.ts'
import type { Context } from '../../platform/call/context.ts'
import { fragment, organisation, type SqlFragment } from '../../platform/database/db.ts'
import { AppError } from '../../platform/errors.ts'
import { type KnownRule, requireRule } from './require-rule.ts'

type Rule = { kind: 'address' | 'domain' | 'folder' | 'category'; value: string; userId: string | null }

/** null: folders and categories are known to Outlook alone. */
export async function countLogged(ctx: Context, rule: Rule): Promise<number | null> {
  return namesPeople(rule) ? (await findLogged(ctx, rule)).length : null
}

/** Takes them out of the history for all. `withdrawn` null: as Outlook shows them, one after the other. Throws INVALID for an entry that keeps nothing out. */
export async function withdrawLogged(ctx: Context, { id }: KnownRule): Promise<{ withdrawn: number | null }> {
  const rule = await requireRule(ctx, id)
  if (rule.effect !== 'exclude') throw new AppError('INVALID', 'The entry keeps nothing out')
  if (!namesPeople(rule)) {
    await ctx.db.prisma.$transaction((tx) => judgeAgain(ctx, tx, rule))
    return { withdrawn: null }
  }
  const reports = await findLogged(ctx, rule)
  for (const reportId of reports) await ctx.db.prisma.$transaction((tx) => withdraw(ctx, tx, reportId))
  await ctx.deliver()
  return { withdrawn: reports.length }
}

const namesPeople = ({ kind }: Rule): boolean => kind === 'address' || kind === 'domain'

/** Of somebody's own entry what lay in his mailbox or was logged by him; of the company's everything. What is on hold stays. */
async function findLogged(ctx: Context, rule: Rule): Promise<string[]> {
  const mine = fragment`(r.author_id = ${ctx.user.id}::uuid or exists (select 1 from mail_witness w
    where w.organisation_id = ${organisation} and w.report_id = r.id and w.mailbox = ${ctx.user.oid}))`
  const rows = await ctx.db.sql<{ id: string }>`
    select r.id from contact_report r join report_mail m on m.organisation_id = ${organisation} and m.report_id = r.id
    where r.organisation_id = ${organisation} and r.withdrawn_at is null and r.hold_reason is null and ${rule.userId === null ? fragment`true` : mine}
      and exists (select 1 from report_participant p where p.organisation_id = ${organisation} and p.report_id = r.id and ${isMeant(rule)})`
  return rows.map(({ id }) => id)
}

/** As `participantRule` of the domain compares. */
const isMeant = ({ kind, value }: Rule): SqlFragment =>
  kind === 'address'
    ? fragment`${value} in (p.address, regexp_replace(p.address, '\\+[^@]*@', '@'))`
    : fragment`right(p.address, ${value.length + 1}::int) in (${`@${value}`}, ${`.${value}`})`
