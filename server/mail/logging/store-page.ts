/** Writing what a page came to, in the transaction of its cursor: a few statements for all its mails. */
import { reasonsThatEntriesLift, reasonsThatKeepLog, secretElsewhere } from '../../../domain/mail/verdict/secrecy.ts'
import { insertReports } from '../../contact-reports/insert-reports.ts'
import { addBlindCopies, joinReports } from '../../contact-reports/join-reports.ts'
import type { MailContext } from '../../outlook/mailboxes/mailbox-context.ts'
import { fragment, type OrganisationTransaction, organisation, type SqlFragment, sqlWithin } from '../../platform/database/db.ts'
import { noteAbsences } from '../absence/note-absences.ts'
import { awaitAnswers, noteAnswers } from './awaited-answers.ts'
import type { JudgedMail, JudgedPage, LoggedMail } from './judge-page.ts'
import type { Surroundings } from './known-people.ts'
import { noteSecrecy, retract } from './retract.ts'
import { blindCopies, toJoined, toReport } from './to-report.ts'

/** Withdrawn or gone since the page was judged: it has to be judged again. */
export class JudgedTooEarly extends Error {}

/** `logged`: with the texts of what is to be logged. `isAfterwards`: it could have been logged earlier. */
type ToLog = { logged: readonly LoggedMail[]; isAfterwards: boolean }

export async function storePage(ctx: MailContext, tx: OrganisationTransaction, page: JudgedPage, { logged, isAfterwards }: ToLog): Promise<void> {
  await holdReports(
    ctx,
    tx,
    logged.flatMap(({ known }) => (known ? [known.reportId] : [])),
  )
  await addToReports(ctx, tx, page.surroundings, logged)
  await retract(ctx, tx, page.mails)
  await noteSecrecy(ctx, tx, page.mails)
  await noteAbsences(ctx, tx, page.mails, page.surroundings)
  await awaitAnswers(ctx, tx, logged, page.surroundings)
  const reports = new Map(logged.map(({ keys, reportId }) => [keys.mailHash, reportId]))
  await noteAnswers(ctx, tx, page.mails, reports)
  await writeVerdicts(ctx, tx, page.mails, { reports, isAfterwards })
  await releaseElsewhere(
    ctx,
    tx,
    logged.filter(({ keys }) => page.surroundings.waitsElsewhere(keys)),
  )
}

/** Nobody withdraws what this page adds to before it is stored. Throws JudgedTooEarly. */
async function holdReports({ mailbox }: MailContext, tx: OrganisationTransaction, reportIds: readonly string[]): Promise<void> {
  if (reportIds.length === 0) return
  const wanted = [...new Set(reportIds)]
  const held = await sqlWithin(tx, mailbox.organisationId)`select id from contact_report
    where organisation_id = ${organisation} and id = any(${wanted}::uuid[]) and withdrawn_at is null order by id for share`
  if (held.length < wanted.length) throw new JudgedTooEarly()
}

/** New reports, and what this mailbox adds to those that were there before. */
async function addToReports(ctx: MailContext, tx: OrganisationTransaction, surroundings: Surroundings, logged: readonly LoggedMail[]): Promise<void> {
  const scope = { user: ctx.mailbox, now: ctx.now }
  const fresh = logged.filter(({ known }) => known === null).map((mail) => toReport(ctx, mail, surroundings))
  await insertReports(scope, tx, fresh)
  const joined = logged.map((mail) => toJoined(ctx, mail))
  await joinReports(scope, tx, joined)
  const copies = logged.flatMap((mail) => blindCopies(mail, surroundings))
  await addBlindCopies(scope, tx, copies)
}

/** A mail that is secret nowhere any more stands in the history for all who hold it. */
async function releaseElsewhere({ mailbox }: MailContext, tx: OrganisationTransaction, mails: readonly LoggedMail[]): Promise<void> {
  for (const { keys, reportId, verdict } of mails)
    await sqlWithin(tx, mailbox.organisationId)`
      update mail_verdict v set is_logged = true, reason = ${verdict.reason}, report_id = ${reportId}::uuid from mailbox b
      where b.organisation_id = ${organisation} and v.organisation_id = ${organisation} and v.mailbox_id = b.id
        and v.mail_hash = ${keys.mailHash}::bpchar and v.reason = ${secretElsewhere}`
}

type VerdictRow = {
  mailHash: string
  messageHash: string
  receivedAt: string
  isLogged: boolean
  reason: string
  ruleId: string | null
  reportId: string | null
  isAfterwards: boolean
}

async function writeVerdicts(
  ctx: MailContext,
  tx: OrganisationTransaction,
  mails: readonly JudgedMail[],
  { reports, isAfterwards }: { reports: ReadonlyMap<string, string>; isAfterwards: boolean },
): Promise<void> {
  await upsertVerdicts(
    ctx,
    tx,
    mails.map(({ mail, keys, verdict }) => ({
      mailHash: keys.mailHash,
      messageHash: keys.messageHash,
      receivedAt: mail.receivedAt,
      isLogged: verdict.kind === 'logged',
      reason: verdict.reason,
      // Of what is not logged an entry would tell who wrote.
      ruleId: verdict.kind === 'logged' ? verdict.ruleId : null,
      reportId: reports.get(keys.mailHash) ?? null,
      isAfterwards: isAfterwards && verdict.kind === 'logged',
    })),
  )
}

/** Of mails that are not logged the day only, as the organisation counts days: the second would be a timeline of somebody's private mail. */
export async function upsertVerdicts(ctx: MailContext, tx: OrganisationTransaction, rows: readonly VerdictRow[]): Promise<void> {
  if (rows.length === 0) return
  const sql = sqlWithin(tx, ctx.mailbox.organisationId)
  const told = (at: SqlFragment): SqlFragment =>
    fragment`case when n."isLogged" then ${at} else date_trunc('day', ${at}, ${ctx.organisation.timeZone}) end`
  await sql`
    insert into mail_verdict as v (organisation_id, mailbox_id, mail_hash, message_hash, received_at, is_logged, reason, rule_id, report_id, is_afterwards, judged_at)
    select ${organisation}, ${ctx.mailbox.id}::uuid, n."mailHash", n."messageHash", ${told(fragment`n."receivedAt"`)}, n."isLogged", n.reason, n."ruleId", n."reportId", n."isAfterwards",
      ${told(fragment`${ctx.now()}::timestamptz`)}
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as n("mailHash" char(64), "messageHash" char(64), "receivedAt" timestamptz, "isLogged" boolean, reason text, "ruleId" uuid, "reportId" uuid, "isAfterwards" boolean)
    on conflict (organisation_id, mailbox_id, mail_hash) do update set message_hash = excluded.message_hash, received_at = excluded.received_at, is_logged = excluded.is_logged, reason = excluded.reason,
      rule_id = excluded.rule_id, report_id = excluded.report_id, is_afterwards = v.is_afterwards or (not v.is_logged and excluded.is_logged and (excluded.is_afterwards or v.reason = any(${reasonsThatEntriesLift}::text[]))),
      judged_at = excluded.judged_at
    where not (v.is_logged and excluded.reason = any(${reasonsThatKeepLog}::text[]))
      and (v.is_logged, v.reason, v.rule_id, v.report_id) is distinct from (excluded.is_logged, excluded.reason, excluded.rule_id, excluded.report_id)`
}
