/** Writing what a page came to, in the transaction of its cursor: a few statements for all its mails. */
import { v7 as uuidv7 } from 'uuid'
import { isOwnAddress } from '../../domain/mail-address.ts'
import type { NotLoggedReason } from '../../domain/mail-verdict/verdict-types.ts'
import { type OrganisationTransaction, organisation, sqlWithin } from '../db.ts'
import type { Direction, ParticipantRole } from '../generated/prisma/enums.ts'
import type { FoundMail } from '../graph/background-mail.ts'
import type { MailAddress } from '../graph/mailbox.ts'
import { noteAbsences } from './absences.ts'
import { awaitAnswers, noteAnswers } from './awaited-answers.ts'
import type { JudgedMail, JudgedPage } from './judge-page.ts'
import type { Surroundings } from './known-people.ts'
import type { MailContext } from './mail-context.ts'
import { retract } from './retract.ts'

/** A mail with the text for its report, parsed before the transaction begins. */
export type LoggedMail = JudgedMail & { text: string; reportId: string }

const LONGEST_SUBJECT = 1_000
const LONGEST_NAME = 255
const MOST_PARTICIPANTS = 1_000
const MOST_FILES = 100
const LARGEST_FILE = 2_147_483_647

/** Withdrawn or gone since the page was judged: it has to be judged again. */
export class JudgedTooEarly extends Error {}

export async function storePage(ctx: MailContext, tx: OrganisationTransaction, page: JudgedPage, logged: readonly LoggedMail[]): Promise<void> {
  await holdReports(
    ctx,
    tx,
    logged.flatMap(({ known }) => (known ? [known.reportId] : [])),
  )
  const fresh = logged.filter(({ known }) => known === null)
  await insertReports(ctx, tx, fresh, page.surroundings)
  await joinReports(ctx, tx, logged)
  await retract(ctx, tx, page.mails)
  await noteAbsences(ctx, tx, page.mails, page.surroundings)
  await awaitAnswers(ctx, tx, logged, page.surroundings)
  const reports = new Map(logged.map(({ keys, reportId }) => [keys.mailHash, reportId]))
  await noteAnswers(ctx, tx, page.mails, reports)
  await writeVerdicts(ctx, tx, page.mails, reports)
}

/** Nobody withdraws what this page adds to before it is stored. Throws JudgedTooEarly. */
async function holdReports({ mailbox }: MailContext, tx: OrganisationTransaction, reportIds: readonly string[]): Promise<void> {
  if (reportIds.length === 0) return
  const wanted = [...new Set(reportIds)]
  const held = await sqlWithin(tx, mailbox.organisationId)`select id from contact_report
    where organisation_id = ${organisation} and id = any(${wanted}::uuid[]) and withdrawn_at is null order by id for share`
  if (held.length < wanted.length) throw new JudgedTooEarly()
}

async function insertReports(ctx: MailContext, tx: OrganisationTransaction, mails: readonly LoggedMail[], surroundings: Surroundings): Promise<void> {
  if (mails.length === 0) return
  const { organisationId, userId, connectedById } = ctx.mailbox
  const { isHeaderOnly } = ctx.policy
  const common = { organisationId, authorId: userId ?? connectedById, createdAt: ctx.now() }
  await tx.contactReport.createMany({
    data: mails.map(({ reportId, mail, verdict, text }) => ({
      ...common,
      id: reportId,
      channel: verdict.kind === 'logged' ? verdict.channel : ('email' as const),
      direction: verdict.reason === 'gateway' ? ('incoming' as const) : directionOf(mail, ctx.organisation.mailDomains),
      at: new Date(mail.sentAt),
      subject: isHeaderOnly ? '' : mail.subject.slice(0, LONGEST_SUBJECT),
      loggedBecause: verdict.reason,
      textState: text && !isHeaderOnly ? ('present' as const) : ('none' as const),
    })),
  })
  await tx.reportMail.createMany({
    data: mails.map(({ reportId, keys, mail }) => ({
      organisationId,
      reportId,
      identity: keys.identity,
      messageKey: keys.key,
      messageIdHash: keys.messageIdHash,
      conversationId: mail.conversationId,
      sentAt: new Date(mail.sentAt),
    })),
  })
  const texts = isHeaderOnly ? [] : mails.filter(({ text }) => text !== '')
  await tx.reportText.createMany({ data: texts.map(({ reportId, text }) => ({ organisationId, reportId, text })) })
  await tx.reportParticipant.createMany({
    data: mails.flatMap(({ reportId, mail }) => participantsOf(mail, surroundings).map((row) => ({ organisationId, reportId, ...row }))),
  })
  await tx.reportFile.createMany({
    data: (isHeaderOnly ? [] : mails).flatMap(({ reportId, mail }) =>
      mail.files
        .slice(0, MOST_FILES)
        .map(({ sizeBytes, ...file }) => ({ organisationId, id: uuidv7(), reportId, ...file, sizeBytes: Math.min(sizeBytes, LARGEST_FILE) })),
    ),
  })
}

/** Every mailbox that holds the mail is its witness, and what it adds in customers is added. */
async function joinReports(ctx: MailContext, tx: OrganisationTransaction, mails: readonly LoggedMail[]): Promise<void> {
  if (mails.length === 0) return
  const { organisationId, oid } = ctx.mailbox
  await tx.reportCustomer.createMany({
    data: mails.flatMap(({ reportId, mail, verdict }) =>
      verdict.kind === 'logged' ? verdict.customerIds.map((customerId) => ({ organisationId, customerId, reportId, at: new Date(mail.sentAt) })) : [],
    ),
    skipDuplicates: true,
  })
  await tx.mailWitness.createMany({
    data: mails.map(({ reportId, mail }) => ({ organisationId, id: uuidv7(), reportId, mailbox: oid, itemId: mail.itemId, seenAt: ctx.now() })),
    skipDuplicates: true,
  })
}

function directionOf({ from, to, cc, bcc }: FoundMail, ownDomains: readonly string[]): Direction {
  const isOwn = ({ address }: MailAddress): boolean => isOwnAddress(address, ownDomains)
  if (!from || !isOwn(from)) return 'incoming'
  return [...to, ...cc, ...bcc].every(isOwn) ? 'internal' : 'outgoing'
}

function participantsOf({ from, to, cc, bcc }: FoundMail, { contactOf, userOf }: Surroundings) {
  const roles: [ParticipantRole, MailAddress[]][] = [
    ['sender', from ? [from] : []],
    ['to', to],
    ['cc', cc],
    ['bcc', bcc],
  ]
  const people = roles.flatMap(([role, list]) => list.map(({ name, address }) => ({ role, name: name?.slice(0, LONGEST_NAME) ?? null, address })))
  return people.slice(0, MOST_PARTICIPANTS).map((row) => ({ ...row, id: uuidv7(), contactId: contactOf(row.address), userId: userOf(row.address) }))
}

type VerdictRow = {
  mailHash: string
  messageHash: string
  receivedAt: string
  isLogged: boolean
  reason: string
  ruleId: string | null
  reportId: string | null
}

async function writeVerdicts(
  ctx: MailContext,
  tx: OrganisationTransaction,
  mails: readonly JudgedMail[],
  reports: ReadonlyMap<string, string>,
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
      ruleId: verdict.ruleId,
      reportId: reports.get(keys.mailHash) ?? null,
    })),
  )
}

/** What was logged stays logged when people are no longer known, or a list grows: only secrecy and its owner take it back. */
const KEEPS_LOG: ReadonlySet<NotLoggedReason> = new Set([
  'excluded_address',
  'excluded_domain',
  'internal_only',
  'newsletter',
  'automatic',
  'absence_notice',
  'supplier',
  'ignored',
  'unknown_correspondent',
  'marked_unknown',
  'free_mail',
  'older_than_depth',
  'logging_off',
  'unreadable',
])

export async function upsertVerdicts(ctx: MailContext, tx: OrganisationTransaction, rows: readonly VerdictRow[]): Promise<void> {
  if (rows.length === 0) return
  const sql = sqlWithin(tx, ctx.mailbox.organisationId)
  await sql`
    insert into mail_verdict as v (organisation_id, mailbox_id, mail_hash, message_hash, received_at, is_logged, reason, rule_id, report_id, judged_at)
    select ${organisation}, ${ctx.mailbox.id}::uuid, n."mailHash", n."messageHash", n."receivedAt", n."isLogged", n.reason, n."ruleId", n."reportId", ${ctx.now()}::timestamptz
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as n("mailHash" char(64), "messageHash" char(64), "receivedAt" timestamptz, "isLogged" boolean, reason text, "ruleId" uuid, "reportId" uuid)
    on conflict (organisation_id, mailbox_id, mail_hash) do update set message_hash = excluded.message_hash, is_logged = excluded.is_logged, reason = excluded.reason,
      rule_id = excluded.rule_id, report_id = excluded.report_id, judged_at = excluded.judged_at
    where not (v.is_logged and excluded.reason = any(${[...KEEPS_LOG]}::text[]))
      and (v.is_logged, v.reason, v.rule_id, v.report_id) is distinct from (excluded.is_logged, excluded.reason, excluded.rule_id, excluded.report_id)`
}
