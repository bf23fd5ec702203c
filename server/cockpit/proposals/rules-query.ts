/**
 * The rules as pieces of SQL, customer by customer `w.customer_id` through their keys. Each gives `customer_id`, `kind`, `things` (by which it is known again: brought up once, and once more when there is another, or its day has changed),
 * `came_up_on`, `cents` at stake, and `detail`: the numbers because of which it fired.
 */
import { type ProposalKind, type ProposalPolicy, proposalKinds } from '../../../domain/commerce/proposals/proposal-policy.ts'
import { addDays } from '../../../domain/time/local-time.ts'
import { endingAgreements, endingRebates, usedUpAgreements } from '../../commerce/agreements/ending-terms.ts'
import { isUndelivered, joinUndelivered } from '../../commerce/documents/late-orders.ts'
import type { ChaseCalendar } from '../../commerce/documents/quotes/chase-calendar.ts'
import type { Context } from '../../platform/call/context.ts'
import { fragment, organisation, type SqlFragment } from '../../platform/database/db.ts'
import { dueRows } from '../inside-sales/quotes-to-chase/due-quotes.ts'

/** `among`: ids of customers, as a statement. */
export type Asked = { calendar: ChaseCalendar; policy: ProposalPolicy; among: SqlFragment }
type Rule = (today: string, days: number) => SqlFragment

const own = fragment`w.customer_id`

const lateOrders: Rule = (today, days) => fragment`
  select x.customer_id, 'late_order' as kind, array[concat('late_order:', x.id, ':', u.promised_on)] as things, u.promised_on + ${days}::int as came_up_on, u.open_cents as cents,
    jsonb_build_object('number', x.number, 'on', u.promised_on) as detail
  from customer_order x ${joinUndelivered}
  where x.organisation_id = ${organisation} and ${isUndelivered} and x.customer_id = w.customer_id and u.promised_on < ${today}::date`

/** Known again by its orders: another one brings it up anew, one that is gone does not. */
const creditBlocks: Rule = (today) => fragment`
  select c.id, 'credit_block', o.things, ${today}::date, o.cents, jsonb_build_object('count', o.orders)
  from customer c cross join lateral (select count(*)::int as orders, array_agg(concat('credit_block:', x.id)) as things, coalesce(sum(u.open_cents), 0)::bigint as cents
    from customer_order x ${joinUndelivered} where x.organisation_id = ${organisation} and x.customer_id = c.id and ${isUndelivered}) o
  where c.organisation_id = ${organisation} and c.is_credit_blocked and c.id = w.customer_id and o.orders > 0`

const endingTerms: Rule = (today, days) => fragment`
  select x.customer_id, 'agreement_ending', array[concat('agreement_ending:', x.id, ':', x.ends_on)], x.ends_on - ${days}::int, x.cents, jsonb_build_object('title', x.said, 'on', x.ends_on)
  from (${endingAgreements(today, own)} union all ${endingRebates(today, own)}) x
  union all
  select x.customer_id, 'agreement_ending', array[concat('agreement_ending:', x.id, ':used_up')], ${today}::date, x.cents, jsonb_build_object('title', x.said)
  from (${usedUpAgreements(today, own)}) x`

/** By a rule of their own, and so not customer by customer. */
const dueQuotes = (ctx: Context, { calendar, among }: Asked): SqlFragment => fragment`
  select q.customer_id, 'quote_due', array[concat('quote_due:', q.id, ':', q.step)], q.due_on, q.total_cents, jsonb_build_object('number', q.number, 'step', q.step)
  from (${dueRows(ctx, calendar, { whose: 'mine', text: '', isOverdue: false, sort: 'value' }, null, MOST_QUOTES)}) q where q.customer_id in (${among})`

/** Of the caller's own, the most valuable. */
const MOST_QUOTES = 500

const dueServices: Rule = (today, days) => fragment`
  select m.customer_id, 'service_due', array[concat('service_due:', m.id, ':', m.next_service_on)], m.next_service_on - ${days}::int, 0::bigint,
    jsonb_build_object('title', m.name, 'on', m.next_service_on)
  from machine m where m.organisation_id = ${organisation} and m.archived_at is null and m.next_service_on <= ${addDays(today, days)}::date and m.customer_id = w.customer_id`

/** By his rhythm as the valuation has worked it out, and so many days more than usual at the least; his next order is at stake. */
const silences: Rule = (_, days) => fragment`
  select n.customer_id, 'behind_rhythm', array[concat('behind_rhythm:', n.last_on)], greatest(n.behind_on, n.last_on + ceil(n.every_days + ${days}::int)::int), coalesce(n.cents, 0),
    jsonb_build_object('everyDays', round(n.every_days::numeric), 'on', n.last_on)
  from next_order n where n.organisation_id = ${organisation} and n.customer_id = w.customer_id and n.product_group_id is null and n.machine_id is null and n.behind_on is not null`

/** Complaints at their deadline come besides. */
type RankedKind = Exclude<ProposalKind, 'complaint_due'>

const rules: Readonly<Record<Exclude<RankedKind, 'quote_due'>, Rule>> = {
  late_order: lateOrders,
  credit_block: creditBlocks,
  agreement_ending: endingTerms,
  service_due: dueServices,
  behind_rhythm: silences,
}

const isRanked = (kind: ProposalKind): kind is RankedKind => kind !== 'complaint_due'
const rankedKinds = proposalKinds.filter(isRanked)

const nothing = fragment`select null::uuid as customer_id, null as kind, cast(null as text[]) as things, cast(null as date) as came_up_on, null::bigint as cents, null::jsonb as detail where false`

/** What the rules that are switched on give. */
export function fired(ctx: Context, asked: Asked): SqlFragment {
  const on = rankedKinds.filter((kind) => asked.policy.rules[kind].isOn)
  const ofEach = on.reduce(
    (all, kind) => (kind === 'quote_due' ? all : fragment`${all} union all (${rules[kind](asked.calendar.today, asked.policy.rules[kind].days)})`),
    nothing,
  )
  const quotes = on.includes('quote_due') ? fragment`union all (${dueQuotes(ctx, asked)})` : fragment``
  return fragment`select r.* from (select distinct customer_id from (${asked.among}) a) w cross join lateral (${ofEach} offset 0) r ${quotes}`
}
