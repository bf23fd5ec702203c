/** Open quotes that somebody should ask after today. */
import type { ChaseStep } from '../../../../domain/commerce/quotes/next-contact.ts'
import type { ChaseCalendar } from '../../../commerce/documents/quotes/chase-calendar.ts'
import { isNotPaused, isStepDue, isUnanswered, joinEvents, joinStep, mayBeDue, openQuote } from '../../../commerce/documents/quotes/chase-query.ts'
import { nextStep } from '../../../commerce/documents/quotes/next-step.ts'
import type { Context } from '../../../platform/call/context.ts'
import { visibleCustomer } from '../../../platform/call/visibility.ts'
import { fragment, organisation, type SqlFragment } from '../../../platform/database/db.ts'
import type { InsideRow } from '../inside-list.ts'
import { inOrder, isAfter, type Place, type SortKey } from '../keyset.ts'
import { caredForBy, isNamed, isOf, type Narrowing } from '../whose.ts'

export type ChaseFilter = Narrowing & { isOverdue: boolean; sort: keyof typeof chaseKeys }

/** `contacts`: how often we asked since. `dueOn`: since when it is due; days `YYYY-MM-DD`, net cents. */
export type QuoteToChase = InsideRow & {
  number: string
  subject: string | null
  cents: number
  quotedOn: string
  validUntil: string | null
  probability: number | null
  step: ChaseStep
  dueOn: string
  contacts: number
  lastContactOn: string | null
}

/** Longest due, most valuable, and first to expire come first. */
export const chaseKeys = {
  day: { key: fragment`s.due_on`, type: 'date' },
  value: { key: fragment`q.total_cents`, type: 'bigint', isDown: true },
  expiry: { key: fragment`coalesce(q.valid_until, 'infinity')`, type: 'date' },
  customer: { key: fragment`c.name`, type: 'text' },
} satisfies Record<string, SortKey>

/** At most `limit`, in the order of the filter. */
export const dueQuotes = (ctx: Context, calendar: ChaseCalendar, filter: ChaseFilter, after: Place | null, limit: number) =>
  ctx.db.sql<
    QuoteToChase & Place
  >`select d.id, d.number, d.subject, d.total_cents as cents, d.quoted_on as "quotedOn", d.valid_until as "validUntil", d.probability,
      coalesce((select u.name from app_user u where u.organisation_id = ${organisation} and u.id = d.owner_id), ${caredForBy(calendar.today)}) as owner,
      c.id as "customerId", c.name as customer, c.class_letter || c.class_digit as "classLabel", d.step, d.due_on as "dueOn", d.contacts,
      d.last_contact_on as "lastContactOn", d.key::text as key
    from (${dueRows(ctx, calendar, filter, after, limit)}) d join customer c on c.organisation_id = ${organisation} and c.id = d.customer_id
    order by ${inOrder(fragment`d.key`, fragment`d.id`, chaseKeys[filter.sort])}`

/** How many of the caller's own are due, counted up to `most`; a scalar. */
export const ownDueQuotes = (ctx: Context, calendar: ChaseCalendar, most: number): SqlFragment =>
  fragment`(select count(*)::int from (${dueRows(ctx, calendar, { whose: 'mine', text: '', isOverdue: false, sort: 'day' }, null, most)}) d)`

/** What happened since is looked up for those alone whose step has come, in order, until there are enough. */
export const dueRows = (ctx: Context, calendar: ChaseCalendar, filter: ChaseFilter, after: Place | null, limit: number): SqlFragment => {
  const by: SortKey = chaseKeys[filter.sort]
  return fragment`select q.*, e.contacts, e.last_contact_on
    from (select q.*, s.step, s.due_on, s.place, ${by.key} as key
        from quote q join customer c on c.organisation_id = ${organisation} and c.id = q.customer_id ${joinStep(calendar)}
        where ${openQuote} and ${mayBeDue(calendar)} and ${visibleCustomer(ctx)} and ${isStepDue(calendar)} and ${isAsked(ctx, filter, calendar.today)} and ${isAfter(by, fragment`q.id`, after)}
        order by ${inOrder(by.key, fragment`q.id`, by)} offset 0) q
      cross join lateral (select q.step, q.due_on, q.place) s ${joinEvents(ctx)}
    where q.organisation_id = ${organisation} and ${isUnanswered} and ${isNotPaused(calendar.today)} and ${nextStep} is null
    order by ${inOrder(fragment`q.key`, fragment`q.id`, by)} limit ${limit}::int`
}

const isAsked = (ctx: Context, filter: ChaseFilter, today: string): SqlFragment =>
  fragment`${isOf(ctx, filter, fragment`q.customer_id`, fragment`q.owner_id`)} and ${isNamed(filter, fragment`concat_ws(' ', q.number, q.subject)`)}
    and ${filter.isOverdue ? fragment`s.due_on < ${today}::date` : fragment`true`}`
