/** Lines of a customer's history, for the cockpit and for paging. */
import type { Channel, ContactOutcome, Direction, TextState } from '../generated/prisma/enums.ts'
import type { Context } from '../platform/call/context.ts'
import { readableReport } from '../platform/call/visibility.ts'
import { fragment, organisation, type SqlFragment } from '../platform/database/db.ts'

/** One line of the history. `isConfidential`: the user may only know that there was a contact; subject and text are null then. */
export type ReportLine = {
  reportId: string
  at: string
  channel: Channel
  direction: Direction
  outcome: ContactOutcome | null
  subject: string | null
  excerpt: string | null
  textState: TextState
  /** Whoever put it into the history; of what logged itself the owner of the mailbox. */
  author: string
  /** Who sent it; null: not known, or no mail. */
  writer: string | null
  /** It logged itself. */
  isAutomatic: boolean
  contacts: string[]
  isConfidential: boolean
  fileCount: number
}

/** Where a page of a history ends: time and id of its last line. */
export type HistoryCursor = { at: string; id: string }

/** Of a row `r` of `contact_report`: name of whoever sent it, as we know him, else as the mail does. */
export const writer = fragment`(select coalesce(nullif(concat_ws(' ', k.given_name, k.surname), ''), s.name, p.name, p.address) from report_participant p
  left join contact k on k.organisation_id = ${organisation} and k.id = p.contact_id
  left join app_user s on s.organisation_id = ${organisation} and s.id = p.user_id
  where p.organisation_id = ${organisation} and p.report_id = r.id and p.role = 'sender' limit 1)`

/** Of a row `r` of `contact_report`: nobody has clicked for it. */
export const isAutomatic = fragment`(r.logged_because is not null and r.logged_because <> 'by_hand')`

const EXCERPT_CHARACTERS = 240

/**
 * JSON array of the newest lines of customer `c` (a row of `customer` in the enclosing statement), newest first.
 * The page is cut from the index of `report_customer` before anything is joined to it.
 */
export function reportLines(ctx: Context, limit: number, before: HistoryCursor | null = null): SqlFragment {
  const isBefore = before ? fragment`and (rc.at, rc.report_id) < (${before.at}::timestamptz, ${before.id}::uuid)` : fragment``
  return fragment`(select coalesce(json_agg(${line} order by l.at desc, l.report_id desc), '[]') from (
    select r.id as report_id, rc.at, r.channel, r.direction, r.outcome, r.subject, r.text_state, u.name as author, ${writer} as writer, ${isAutomatic} as is_automatic, ${readableReport(ctx)} as is_readable,
      left(concat_ws(E'\\n', t.note, t.text), ${EXCERPT_CHARACTERS}) as excerpt,
      (select count(*) from report_file f where f.organisation_id = ${organisation} and f.report_id = r.id) as files,
      (select json_agg(concat_ws(' ', k.given_name, k.surname)) from report_participant p
         join contact k on k.organisation_id = ${organisation} and k.id = p.contact_id
         where p.organisation_id = ${organisation} and p.report_id = r.id) as contacts
    from (select rc.report_id, rc.at from report_customer rc where rc.organisation_id = ${organisation} and rc.customer_id = c.id ${isBefore}
          order by rc.at desc, rc.report_id desc limit ${limit}::int) rc
    join contact_report r on r.organisation_id = ${organisation} and r.id = rc.report_id
    join app_user u on u.organisation_id = ${organisation} and u.id = r.author_id
    left join report_text t on t.organisation_id = ${organisation} and t.report_id = r.id) l)`
}

const line = fragment`json_build_object('reportId', l.report_id, 'at', l.at, 'channel', l.channel, 'direction', l.direction, 'outcome', l.outcome,
  'subject', case when l.is_readable then l.subject end, 'excerpt', case when l.is_readable then l.excerpt end, 'textState', l.text_state, 'author', l.author,
  'writer', case when l.is_readable then l.writer end, 'isAutomatic', l.is_automatic,
  'contacts', case when l.is_readable then coalesce(l.contacts, '[]') else '[]' end, 'isConfidential', not l.is_readable,
  'fileCount', case when l.is_readable then l.files else 0 end)`

/** PostgreSQL writes instants into JSON with the session's offset. */
export const toReportLine = (row: ReportLine): ReportLine => ({ ...row, at: new Date(row.at).toISOString() })
