/** What a report consists of, and the one statement that writes new ones: who adds a column to a report's tables begins here. */
import type { Channel, ContactOutcome, Direction, ParticipantRole, TextState } from '../generated/prisma/enums.ts'
import type { EffectScope } from '../outlook/outbox/enqueue.ts'
import { type OrganisationTransaction, organisation, sqlWithin } from '../platform/database/db.ts'

/** Of `contact_report`. `at`: instant in ISO 8601. */
export type ReportRow = {
  id: string
  channel: Channel
  direction: Direction
  outcome?: ContactOutcome | null
  at: string
  subject: string
  /** Why it was logged by itself; none: by hand. */
  loggedBecause?: string
  textState: TextState
  authorId: string
  projectId?: string | null
  visitId?: string | null
}

/** Of `report_mail`; hashes in hex. */
export type MailRow = {
  identity: string
  messageKey: string
  messageIdHash?: string | null
  /** Of the Message-ID that it answers. */
  answersHash?: string | null
  conversationId?: string | null
  /** Sent by a machine in somebody's name. */
  isByMachine?: boolean
}

/** Of `report_participant`. */
export type ParticipantRow = {
  id: string
  role: ParticipantRole
  name?: string | null
  address?: string
  contactId?: string | null
  userId?: string | null
}

/** Of `report_file`. `itemId`: of the attachment in the mailbox that was read. */
export type FileRow = { id: string; itemId: string | null; name: string; contentType: string; sizeBytes: number }

/** A new report with all that is its own. `mail` is missing of what is no mail; without text and note nothing is written of either. */
export type NewReport = {
  report: ReportRow
  mail?: MailRow
  text?: string | null
  /** What the author added to a mail by hand. */
  note?: string | null
  participants?: readonly ParticipantRow[]
  files?: readonly FileRow[]
}

/** One statement for all of them, since Prisma takes longer to prepare its own than PostgreSQL to do them. Whose they are says `joinReports`. */
export async function insertReports({ user, now }: EffectScope, tx: OrganisationTransaction, reports: readonly NewReport[]): Promise<void> {
  if (reports.length === 0) return
  const rows = reports.map(({ report, mail, text, note }) => ({ ...report, ...mail, text, note }))
  const participants = reports.flatMap(({ report: { id: reportId }, participants = [] }) => participants.map((row) => ({ ...row, reportId })))
  const files = reports.flatMap(({ report: { id: reportId }, files = [] }) => files.map((row) => ({ ...row, reportId })))
  await sqlWithin(tx, user.organisationId)`
    with given as materialized (select * from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(id uuid, channel text, direction text, outcome text,
        at timestamptz, subject text, "loggedBecause" text, "textState" text, "authorId" uuid, "projectId" uuid, "visitId" uuid, identity char(64),
        "messageKey" char(64), "messageIdHash" char(64), "answersHash" char(64), "conversationId" text, "isByMachine" boolean, text text, note text)),
      report as (insert into contact_report (organisation_id, id, channel, direction, outcome, at, subject, logged_because, text_state, author_id, project_id,
          visit_id, created_at)
        select ${organisation}, id, channel::"Channel", direction::"Direction", outcome::"ContactOutcome", at, subject, "loggedBecause",
          "textState"::"TextState", "authorId", "projectId", "visitId", ${now()}::timestamptz from given),
      mail as (insert into report_mail (organisation_id, report_id, identity, message_key, message_id_hash, answers_hash, conversation_id, is_by_machine, sent_at)
        select ${organisation}, id, identity, "messageKey", "messageIdHash", "answersHash", "conversationId", coalesce("isByMachine", false), at from given where identity is not null),
      body as (insert into report_text (organisation_id, report_id, text, note)
        select ${organisation}, id, coalesce(text, ''), note from given where text is not null or note is not null),
      person as (insert into report_participant (organisation_id, id, report_id, role, name, address, contact_id, user_id)
        select ${organisation}, p.id, p."reportId", p.role::"ParticipantRole", p.name, p.address, p."contactId", p."userId"
        from jsonb_to_recordset(${JSON.stringify(participants)}::jsonb)
          as p(id uuid, "reportId" uuid, role text, name text, address text, "contactId" uuid, "userId" uuid))
    insert into report_file (organisation_id, id, report_id, item_id, name, content_type, size_bytes)
      select ${organisation}, f.id, f."reportId", f."itemId", f.name, f."contentType", f."sizeBytes"
      from jsonb_to_recordset(${JSON.stringify(files)}::jsonb)
        as f(id uuid, "reportId" uuid, "itemId" text, name text, "contentType" text, "sizeBytes" int)`
}
