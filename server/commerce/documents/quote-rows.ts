import type { Context } from '../../platform/call/context.ts'
import { fragment, organisation, type SqlFragment } from '../../platform/database/db.ts'
import { type Page, paged } from '../../platform/page.ts'

export type QuoteRow = {
  quoteId: string
  number: string
  /** The customer's own number for it. */
  customerReference: string | null
  quotedOn: string
  validUntil: string | null
  /** When the customer means to decide. */
  decisionOn: string | null
  /** 0..100. */
  probability: number | null
  status: string
  subject: string | null
  cents: number
  project: string | null
  /** Why it was lost or cancelled, and to whom. */
  closedBecause: string | null
  competitor: string | null
  /** Of an open one: the first follow-up that names it or its project. */
  nextStep: { followUpId: string; title: string; dueOn: string; assignee: string } | null
}

/** In small letters with one blank around each, so that a number is found as it stands and not as a piece of another. */
const words = (text: SqlFragment): SqlFragment => fragment`(' ' || regexp_replace(lower(${text}), '[^[:alnum:]]+', ' ', 'g') || ' ')`

/** Of quote `q`: what a follow-up names, by number, project or subject. */
const nextStep = fragment`(select json_build_object('followUpId', f.id, 'title', f.title, 'dueOn', f.due_on, 'assignee', u.name)
  from follow_up f join app_user u on u.organisation_id = ${organisation} and u.id = f.assignee_id
  where q.status = 'open' and f.organisation_id = ${organisation} and f.customer_id = q.customer_id and f.done_at is null and f.dropped_at is null
    and (f.project_id = q.project_id or strpos(${words(fragment`concat_ws(' ', f.title, f.note)`)}, ${words(fragment`q.number`)}) > 0
      or strpos(lower(f.title), nullif(lower(q.subject), '')) > 0)
  order by f.due_on, f.id limit 1)`

/** Quotes to a customer that exists: the open ones, then the newest. */
export const readQuotes = async (ctx: Context, customerId: string, page: Page) =>
  paged(
    await ctx.db.sql<QuoteRow>`select q.id as "quoteId", q.number, q.customer_reference as "customerReference", q.quoted_on as "quotedOn",
        q.valid_until as "validUntil", q.decision_on as "decisionOn", q.probability, q.status, q.subject, q.total_cents as cents, p.name as project,
        q.closed_because as "closedBecause", q.competitor, ${nextStep} as "nextStep"
      from quote q left join project p on p.organisation_id = ${organisation} and p.id = q.project_id
      where q.organisation_id = ${organisation} and q.customer_id = ${customerId}::uuid and q.archived_at is null
      order by (q.status = 'open') desc, q.quoted_on desc, q.id limit ${page.size + 1} offset ${page.offset}`,
    page,
  )
