/** Open quotes that somebody should ask after today. */
import { z } from 'zod'
import type { ChaseStep } from '../../../../domain/commerce/quotes/next-contact.ts'
import {
  type ChaseCalendar,
  isNotPaused,
  isStepDue,
  isUnanswered,
  joinEvents,
  joinStep,
  joinWorkdays,
  mayBeDue,
  openQuote,
} from '../../../commerce/documents/quotes/chase-query.ts'
import { nextStep } from '../../../commerce/documents/quotes/next-step.ts'
import { isMyTurn } from '../../../company/deputies/stand-ins.ts'
import type { Context } from '../../../platform/call/context.ts'
import { visibleCustomer } from '../../../platform/call/visibility.ts'
import { fragment, organisation, type SqlFragment } from '../../../platform/database/db.ts'
import { id } from '../../../platform/input.ts'

export const chaseFilter = z.strictObject({
  /** `mine`: of whoever wrote it, or where nobody is named who is still here, of whoever cares for the customer. */
  whose: z.enum(['mine', 'all']),
  isOverdue: z.boolean(),
  sort: z.enum(['day', 'value', 'expiry']),
})
export type ChaseFilter = z.infer<typeof chaseFilter>

/** `contacts`: how often we asked since. `dueOn`: since when it is due; days `YYYY-MM-DD`, net cents. */
export type QuoteToChase = {
  quoteId: string
  number: string
  subject: string | null
  cents: number
  quotedOn: string
  validUntil: string | null
  probability: number | null
  owner: string | null
  customerId: string
  customer: string
  classLabel: string | null
  step: ChaseStep
  dueOn: string
  contacts: number
  lastContactOn: string | null
}

const day = z.iso.date()
const key: Record<ChaseFilter['sort'], z.ZodType<string>> = {
  day,
  value: z.string().regex(/^-?\d{1,15}$/),
  expiry: z.union([day, z.literal('infinity')]),
}

/** Where a page begins: what the row before it is ordered by, and its id. */
export const chasePlace = (sort: ChaseFilter['sort']) => z.strictObject({ key: key[sort], quoteId: id })
type Place = z.infer<ReturnType<typeof chasePlace>>

type Order = { key: SqlFragment; type: SqlFragment; isDown: boolean }

/** Longest due, most valuable, and first to expire come first. */
const orders: Record<ChaseFilter['sort'], Order> = {
  day: { key: fragment`s.due_on`, type: fragment`date`, isDown: false },
  value: { key: fragment`q.total_cents`, type: fragment`bigint`, isDown: true },
  expiry: { key: fragment`coalesce(q.valid_until, 'infinity')`, type: fragment`date`, isDown: false },
}

type Row = QuoteToChase & { key: string }

/** At most `limit`, in the order of the filter. */
export const dueQuotes = (ctx: Context, calendar: ChaseCalendar, filter: ChaseFilter, after: Place | null, limit: number): Promise<Row[]> =>
  ctx.db
    .sql<Row>`select d.id as "quoteId", d.number, d.subject, d.total_cents as cents, d.quoted_on as "quotedOn", d.valid_until as "validUntil", d.probability,
      (select u.name from app_user u where u.organisation_id = ${organisation} and u.id = d.owner_id) as owner, c.id as "customerId", c.name as customer,
      c.class_letter || c.class_digit as "classLabel", d.step, d.due_on as "dueOn", d.contacts, d.last_contact_on as "lastContactOn", d.key::text as key
    from (${due(ctx, calendar, filter, after, limit)}) d join customer c on c.organisation_id = ${organisation} and c.id = d.customer_id
    order by ${inOrder(fragment`d.key`, fragment`d.id`, orders[filter.sort])}`

/** Counted up to `most`. */
export async function countDueQuotes(ctx: Context, calendar: ChaseCalendar, filter: ChaseFilter, most: number): Promise<number> {
  const [found] = await ctx.db.sql<{ count: number }>`select count(*) as count from (${due(ctx, calendar, filter, null, most)}) d
    where d.organisation_id = ${organisation}`
  return found?.count ?? 0
}

/** What happened since is looked up for those alone whose step has come, in order, until there are enough. */
const due = (ctx: Context, calendar: ChaseCalendar, filter: ChaseFilter, after: Place | null, limit: number): SqlFragment => {
  const order = orders[filter.sort]
  return fragment`select q.*, e.contacts, e.last_contact_on
    from (select q.*, s.step, s.due_on, s.place, ${order.key} as key
        from ${joinWorkdays(calendar)} cross join quote q join customer c on c.organisation_id = ${organisation} and c.id = q.customer_id ${joinStep(calendar)}
        where ${openQuote} and ${mayBeDue(calendar)} and ${visibleCustomer(ctx)} and ${isStepDue(calendar)} and ${isOf(ctx, filter, calendar.today)} and ${isAfter(order, after)}
        order by ${inOrder(order.key, fragment`q.id`, order)} offset 0) q
      cross join lateral (select q.step, q.due_on, q.place) s ${joinEvents(ctx)}
    where q.organisation_id = ${organisation} and ${isUnanswered} and ${isNotPaused(calendar.today)} and ${nextStep} is null
    order by ${inOrder(fragment`q.key`, fragment`q.id`, order)} limit ${limit}::int`
}

const inOrder = (key: SqlFragment, quoteId: SqlFragment, { isDown }: Order): SqlFragment =>
  isDown ? fragment`${key} desc, ${quoteId} desc` : fragment`${key}, ${quoteId}`

const isAfter = ({ key, type, isDown }: Order, after: Place | null): SqlFragment => {
  if (!after) return fragment`true`
  const place = fragment`(${after.key}::${type}, ${after.quoteId}::uuid)`
  return isDown ? fragment`(${key}, q.id) < ${place}` : fragment`(${key}, q.id) > ${place}`
}

const isOf = (ctx: Context, { whose, isOverdue }: ChaseFilter, today: string): SqlFragment =>
  fragment`${whose === 'mine' ? isMine(ctx, today) : fragment`true`} and ${isOverdue ? fragment`s.due_on < ${today}::date` : fragment`true`}`

/** Nobody is named, or somebody who has left. */
const isNobodys = fragment`not exists (select from app_user u where u.organisation_id = ${organisation} and u.id = q.owner_id and u.is_active and u.removed_at is null
  and u.role_lost_at is null)`

/** Also of whom the caller stands in for today. His customers are found at once, not for each quote. */
const isMine = (ctx: Context, on: string): SqlFragment => {
  const mine = fragment`any(array(select d.user_id from deputy d where ${isMyTurn(ctx)}) || ${ctx.user.id}::uuid)`
  return fragment`(q.owner_id = ${mine} or (${isNobodys} and q.customer_id in (
    select t.customer_id from care_team_member t where t.organisation_id = ${organisation} and t.user_id = ${mine}
      and t.starts_on <= ${on}::date and (t.ends_on is null or t.ends_on >= ${on}::date))))`
}
