/** New reports of a page with all that belongs to them: one statement, since Prisma takes longer to prepare its own than PostgreSQL to do them. */
import { v7 as uuidv7 } from 'uuid'
import { writtenAt } from '../../domain/mail/mail-time.ts'
import type { Channel, Direction, ParticipantRole } from '../generated/prisma/enums.ts'
import type { LoggedMail } from '../mail/logging/judge-page.ts'
import { referenceHash, type Surroundings } from '../mail/logging/known-people.ts'
import type { FoundMail } from '../outlook/graph/background-mail.ts'
import type { MailContext } from '../outlook/mailboxes/mailbox-context.ts'
import type { MailAddress } from '../platform/call/mailbox.ts'
import { type OrganisationTransaction, organisation, sqlWithin } from '../platform/database/db.ts'
import { directionOf, filesOf, peopleOf, subjectOf } from './mail-rows.ts'

type ReportRow = {
  id: string
  channel: Channel
  direction: Direction
  at: string
  subject: string
  reason: string
  text: string
  identity: string
  messageKey: string
  messageIdHash: string | null
  answersHash: string | null
  authorId: string
  conversationId: string | null
}
type ParticipantRow = {
  id: string
  reportId: string
  role: ParticipantRole
  name: string | null
  address: string
  contactId: string | null
  userId: string | null
}
type FileRow = { id: string; reportId: string; itemId: string | null; name: string; contentType: string; sizeBytes: number }

export async function insertReports(
  ctx: MailContext,
  tx: OrganisationTransaction,
  mails: readonly LoggedMail[],
  surroundings: Surroundings,
): Promise<void> {
  if (mails.length === 0) return
  const { organisationId } = ctx.mailbox
  const reports = mails.map((mail) => toReport(ctx, mail, surroundings))
  const participants = mails.flatMap(({ reportId, mail }) => participantsOf(mail, surroundings).map((row): ParticipantRow => ({ reportId, ...row })))
  const files = (ctx.policy.isHeaderOnly ? [] : mails).flatMap(({ reportId, mail }) => filesOf(mail).map((row): FileRow => ({ reportId, ...row })))
  await sqlWithin(tx, organisationId)`
    with mail as materialized (select * from jsonb_to_recordset(${JSON.stringify(reports)}::jsonb) as m(id uuid, channel text, direction text, at timestamptz,
        subject text, reason text, text text, identity char(64), "messageKey" char(64), "messageIdHash" char(64),
        "answersHash" char(64), "authorId" uuid, "conversationId" text)),
      report as (insert into contact_report (organisation_id, id, channel, direction, at, subject, logged_because, text_state, author_id, created_at)
        select ${organisation}, id, channel::"Channel", direction::"Direction", at, subject, reason, (case text when '' then 'none' else 'present' end)::"TextState",
          "authorId", ${ctx.now()}::timestamptz from mail),
      identity as (insert into report_mail (organisation_id, report_id, identity, message_key, message_id_hash, answers_hash, conversation_id, sent_at)
        select ${organisation}, id, identity, "messageKey", "messageIdHash", "answersHash", "conversationId", at from mail),
      body as (insert into report_text (organisation_id, report_id, text) select ${organisation}, id, text from mail where text <> ''),
      person as (insert into report_participant (organisation_id, id, report_id, role, name, address, contact_id, user_id)
        select ${organisation}, p.id, p."reportId", p.role::"ParticipantRole", p.name, p.address, p."contactId", p."userId"
        from jsonb_to_recordset(${JSON.stringify(participants)}::jsonb)
          as p(id uuid, "reportId" uuid, role text, name text, address text, "contactId" uuid, "userId" uuid))
    insert into report_file (organisation_id, id, report_id, item_id, name, content_type, size_bytes)
      select ${organisation}, f.id, f."reportId", f."itemId", f.name, f."contentType", f."sizeBytes"
      from jsonb_to_recordset(${JSON.stringify(files)}::jsonb)
        as f(id uuid, "reportId" uuid, "itemId" text, name text, "contentType" text, "sizeBytes" int)`
}

/** Every mailbox that holds the mail is its witness, and what it adds in customers is added. */
export async function joinReports(ctx: MailContext, tx: OrganisationTransaction, mails: readonly LoggedMail[]): Promise<void> {
  if (mails.length === 0) return
  const { organisationId, oid } = ctx.mailbox
  const customers = mails.flatMap(({ reportId, verdict }) =>
    verdict.kind === 'logged' ? verdict.customerIds.map((customerId) => ({ customerId, reportId })) : [],
  )
  const witnesses = mails.map(({ reportId, mail }) => ({ id: uuidv7(), reportId, itemId: mail.itemId }))
  await sqlWithin(tx, organisationId)`
    with customer as (insert into report_customer (organisation_id, customer_id, report_id, at)
        select ${organisation}, c."customerId", c."reportId", r.at
        from jsonb_to_recordset(${JSON.stringify(customers)}::jsonb) as c("customerId" uuid, "reportId" uuid)
          join contact_report r on r.organisation_id = ${organisation} and r.id = c."reportId"
        on conflict do nothing)
    insert into mail_witness (organisation_id, id, report_id, mailbox, item_id, seen_at)
      select ${organisation}, w.id, w."reportId", ${oid}, w."itemId", ${ctx.now()}::timestamptz
      from jsonb_to_recordset(${JSON.stringify(witnesses)}::jsonb) as w(id uuid, "reportId" uuid, "itemId" text)
      on conflict do nothing`
}

/** Whoever wrote it, whichever copy is read first; of a mail that came in the mailbox's owner, or of a team's the first of us whom it names. */
function authorOf({ userId, connectedById }: MailContext['mailbox'], { from, to, cc }: FoundMail, userOf: Surroundings['userOf']): string {
  const named = (people: readonly MailAddress[]): string | undefined => people.flatMap(({ address }) => userOf(address) ?? [])[0]
  return named(from ? [from] : []) ?? userId ?? named([...to, ...cc]) ?? connectedById
}

/** Only the sent copy knows them. What is still to be read adds them itself. */
export async function addBlindCopies(
  { mailbox: { organisationId } }: MailContext,
  tx: OrganisationTransaction,
  mails: readonly LoggedMail[],
  surroundings: Surroundings,
): Promise<void> {
  const joined = mails.filter(({ known, mail }) => known !== null && known.textState !== 'follows' && mail.bcc.length > 0)
  if (joined.length === 0) return
  const there = await tx.reportParticipant.findMany({
    where: { role: 'bcc', reportId: { in: joined.map(({ reportId }) => reportId) } },
    select: { reportId: true, address: true },
  })
  const isThere = new Set(there.map(({ reportId, address }) => `${reportId} ${address}`))
  const rows = joined.flatMap(({ reportId, mail }) => participantsOf(mail, surroundings).map((row) => ({ organisationId, reportId, ...row })))
  await tx.reportParticipant.createMany({
    data: rows.filter(({ role, reportId, address }) => role === 'bcc' && !isThere.has(`${reportId} ${address}`)),
  })
}

const MESSAGE_ID = /<[^<>\s]+>/

/** Hash of the Message-ID that the mail answers; null: it names none. */
function answeredBy({ headers }: FoundMail): string | null {
  const id = MESSAGE_ID.exec(headers.find(({ name }) => name.toLowerCase() === 'in-reply-to')?.value.slice(0, 2_000) ?? '')
  return id === null ? null : referenceHash(id[0])
}

/** Of a company that keeps headers only there are neither subject nor text. */
function toReport(
  { mailbox, policy, organisation: { mailDomains } }: MailContext,
  { reportId, keys, mail, verdict, text }: LoggedMail,
  { userOf }: Surroundings,
): ReportRow {
  return {
    id: reportId,
    channel: verdict.kind === 'logged' ? verdict.channel : 'email',
    direction: verdict.reason === 'gateway' ? 'incoming' : directionOf(mail, mailDomains),
    at: writtenAt(mail),
    subject: policy.isHeaderOnly ? '' : subjectOf(mail),
    reason: verdict.reason,
    text: policy.isHeaderOnly ? '' : text,
    identity: keys.identity,
    messageKey: keys.key,
    messageIdHash: keys.messageIdHash,
    answersHash: answeredBy(mail),
    authorId: authorOf(mailbox, mail, userOf),
    conversationId: mail.conversationId,
  }
}

const participantsOf = (mail: FoundMail, { contactOf, userOf }: Surroundings) =>
  peopleOf(mail).map((row) => ({ ...row, id: uuidv7(), contactId: contactOf(row.address), userId: userOf(row.address) }))
