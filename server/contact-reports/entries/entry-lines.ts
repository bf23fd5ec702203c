/** Lines of a customer's history that somebody entered beside his contacts. */
import type { SuggestionStatus } from '../../generated/prisma/enums.ts'
import type { Context } from '../../platform/call/context.ts'
import { readableReport } from '../../platform/call/visibility.ts'
import { fragment, organisation, type SqlFragment } from '../../platform/database/db.ts'
import type { HistoryCursor } from '../report-lines.ts'
import { type EntryWords, things } from './entry-words.ts'

/** `reportId`: the contact it came out of; null: none that the user may read. `mayChange`: he may correct and withdraw it. */
export type EntryLine = {
  entryId: string
  at: string
  author: string
  reportId: string | null
  mayChange: boolean
  version: number
  words: EntryWords
  /** How a suggestion stands; null: it is something else. */
  suggestion: SuggestionState | null
}

/** `answer`: what its customer is told; `mayAnswer`: the user may say so. */
export type SuggestionState = { status: SuggestionStatus; responsible: string; answer: string | null; mayAnswer: boolean }

/** JSON array of the newest lines of customer `c`, newest first; cut from the index before anything is joined to it. */
export function entryLines(ctx: Context, limit: number, before: HistoryCursor | null = null): SqlFragment {
  const isBefore = before ? fragment`and (x.at, x.id) < (${before.at}::timestamptz, ${before.id}::uuid)` : fragment``
  return fragment`(select coalesce(json_agg(${entryLine(ctx)} order by e.at desc, e.id desc), '[]') from (select * from customer_entry x
      where x.organisation_id = ${organisation} and x.customer_id = c.id ${isBefore} order by x.at desc, x.id desc limit ${limit}::int) e
    join app_user u on u.organisation_id = ${organisation} and u.id = e.author_id)`
}

/** Of entry `e` by user `u` at customer `c`. */
export const entryLine = (
  ctx: Context,
): SqlFragment => fragment`json_build_object('entryId', e.id, 'at', e.at, 'author', u.name, 'reportId', ${reportOf(ctx)},
  'mayChange', ${mayChange(ctx)}, 'version', e.version, 'words', ${words}, 'suggestion', ${suggestion(ctx)})`

/** Whoever entered it and heads of sales may, until its source tells of the thing: from then on it would be told anew. */
export const mayChange = (
  ctx: Context,
): SqlFragment => fragment`((${ctx.user.role === 'head_of_sales'}::boolean or e.author_id = ${ctx.user.id}::uuid)
  and not exists (select from external_number n where n.organisation_id = ${organisation}
    and n.entity = (case e.kind when 'sample' then 'loan_item' else e.kind::text end) and n.entity_id = e.id))`

const suggestion = (ctx: Context): SqlFragment => fragment`(select json_build_object('status', s.status, 'responsible', a.name, 'answer', s.answer,
    'mayAnswer', ${ctx.user.role === 'head_of_sales'}::boolean or ${ctx.user.id}::uuid in (s.responsible_id, e.author_id))
  from customer_suggestion s join app_user a on a.organisation_id = ${organisation} and a.id = s.responsible_id
  where s.organisation_id = ${organisation} and s.id = e.id)`

/** Also of a mail that was logged later. */
const reportOf = (ctx: Context): SqlFragment => fragment`(select r.id from contact_report r join report_customer rc
    on rc.organisation_id = ${organisation} and rc.report_id = r.id and rc.customer_id = c.id
  where r.organisation_id = ${organisation} and r.withdrawn_at is null and ${readableReport(ctx)} and r.id = coalesce(e.report_id,
    (select m.report_id from report_mail m where m.organisation_id = ${organisation} and m.message_key = e.mail_key limit 1)))`

const words: SqlFragment = {
  texts: [
    '(case e.kind',
    ...Object.keys(things)
      .slice(1)
      .map(() => ''),
    ' end)',
  ],
  values: Object.entries(things).map(([kind, { said }]) => ({ texts: [` when '${kind}' then `, ''], values: [said] })),
}

/** PostgreSQL writes instants into JSON with the session's offset. */
export const toEntryLine = (row: EntryLine): EntryLine => ({ ...row, at: new Date(row.at).toISOString() })
