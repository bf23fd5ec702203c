import type { FileState, OrderNoteKind, TargetState, VisitOutcome } from '../generated/prisma/enums.ts'
import type { Context } from '../platform/call/context.ts'
import { readableReport, visibleCustomer } from '../platform/call/visibility.ts'
import { fragment, organisation, type SqlFragment } from '../platform/database/db.ts'
import { AppError } from '../platform/errors.ts'
import type { KnownReport } from './known-report.ts'
import { isAutomatic, type ReportLine, toReportLine, writer } from './report-lines.ts'

/** What a visit report knows beyond any other. `dueOn`: a day. */
export type VisitPart = {
  outcome: VisitOutcome
  noteKind: OrderNoteKind | null
  lines: { quantity: number | null; unit: string | null; text: string }[]
  firstContact: string[]
  targets: { text: string; dueOn: string; state: TargetState }[]
}

export type Report = ReportLine & {
  text: string | null
  /** What the author added to a mail by hand. */
  note: string | null
  participants: { role: string; name: string | null; address: string | null }[]
  /** `state`: whether the bytes can be had, and why not. */
  files: { fileId: string; name: string; sizeBytes: number; state: FileState }[]
  customers: { customerId: string; name: string }[]
  project: string | null
  /** Of a visit report. */
  visit: VisitPart | null
  canWithdraw: boolean
}

/** The whole report. Throws NOT_FOUND unless the caller may see one of its customers and read it there. */
export async function readReport(ctx: Context, input: KnownReport): Promise<Report> {
  const [report] = await ctx.db.sql<Report>`
    select r.id as "reportId", r.at, r.channel, r.direction, r.outcome, r.subject, left(coalesce(t.note, t.text), 240) as excerpt, r.text_state as "textState",
      u.name as author, ${writer} as writer, ${isAutomatic} as "isAutomatic", false as "isConfidential", ${contacts} as contacts, t.text, t.note,
      (select count(*) from report_file f where f.organisation_id = ${organisation} and f.report_id = r.id) as "fileCount",
      ${participants} as participants, ${files} as files, ${visitPart} as visit, ${customers(ctx)} as customers,
      (select p.name from project p where p.organisation_id = ${organisation} and p.id = r.project_id) as project,
      (r.author_id = ${ctx.user.id}::uuid or exists (select 1 from mail_witness w
         where w.organisation_id = ${organisation} and w.report_id = r.id and w.mailbox = ${ctx.user.oid})) as "canWithdraw"
    from contact_report r join app_user u on u.organisation_id = ${organisation} and u.id = r.author_id
    left join report_text t on t.organisation_id = ${organisation} and t.report_id = r.id
    where r.organisation_id = ${organisation} and r.id = ${input.reportId}::uuid and r.withdrawn_at is null
      and exists (select 1 from report_customer rc join customer c on c.organisation_id = ${organisation} and c.id = rc.customer_id
        where rc.organisation_id = ${organisation} and rc.report_id = r.id and ${visibleCustomer(ctx)} and ${readableReport(ctx)})`
  if (!report) throw new AppError('NOT_FOUND', 'No such report for this user')
  return { ...report, ...toReportLine(report) }
}

const ofReport = (alias: SqlFragment): SqlFragment => fragment`${alias}.organisation_id = ${organisation} and ${alias}.report_id = r.id`

const contacts = fragment`(select coalesce(json_agg(concat_ws(' ', k.given_name, k.surname)), '[]') from report_participant p
  join contact k on k.organisation_id = ${organisation} and k.id = p.contact_id where ${ofReport(fragment`p`)})`

const participants = fragment`(select coalesce(json_agg(json_build_object('role', p.role, 'address', p.address,
    'name', coalesce(p.name, concat_ws(' ', k.given_name, k.surname))) order by p.role), '[]')
  from report_participant p left join contact k on k.organisation_id = ${organisation} and k.id = p.contact_id where ${ofReport(fragment`p`)})`

const files = fragment`(select coalesce(json_agg(json_build_object('fileId', f.id, 'name', f.name, 'sizeBytes', f.size_bytes, 'state', f.state) order by f.name), '[]')
  from report_file f where ${ofReport(fragment`f`)})`

const lines = fragment`(select coalesce(json_agg(json_build_object('quantity', n.quantity, 'unit', n.unit, 'text', n.text) order by n.position), '[]')
  from order_note_line n where ${ofReport(fragment`n`)})`

const targets = fragment`(select coalesce(json_agg(json_build_object('text', a.text, 'dueOn', a.due_on, 'state', a.state) order by a.due_on, a.id), '[]')
  from agreed_target a where ${ofReport(fragment`a`)})`

const visitPart = fragment`(select json_build_object('outcome', v.outcome, 'noteKind', v.note_kind, 'lines', ${lines}, 'firstContact', v.first_contact,
    'targets', ${targets}) from visit_report v where ${ofReport(fragment`v`)})`

const customers = (
  ctx: Context,
): SqlFragment => fragment`(select coalesce(json_agg(json_build_object('customerId', c.id, 'name', c.name) order by c.name), '[]')
  from report_customer rc join customer c on c.organisation_id = ${organisation} and c.id = rc.customer_id where ${ofReport(fragment`rc`)} and ${visibleCustomer(ctx)})`
