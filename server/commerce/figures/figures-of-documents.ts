/** The one rule of what a customer's documents come to; what is stored and what is answered live go by it. */
import { fragment, organisation, type SqlFragment } from '../../platform/database/db.ts'
import { isOpenQuote, quoteStatus } from '../quote-status.ts'
import { canBeOverdue } from './overdue.ts'

/** Goes up with every change of what figures hold: all are made anew, and until then those of an older version are made live. */
export const FIGURES = 4

/** As many as the cockpit shows at most; of what has yet to pass on a day of the reader's the first ones suffice. */
const KEPT = { quotes: 6, deliveries: 4, services: 2, projects: 50, agreements: 50, rebates: 50 }

const ofCustomer = fragment`x.organisation_id = ${organisation} and x.customer_id = c.id and x.archived_at is null`

/** Revenue is the net value of orders that were not cancelled, by the day of the order. What its source does not name any more, because it was invoiced, was sold all the same. */
const orders = fragment`(select coalesce(array_agg(d.day order by d.day), '{}') as order_days, coalesce(array_agg(d.revenue order by d.day), '{}') as revenue_cents,
    coalesce(array_agg(d.margin order by d.day), '{}') as margin_cents, coalesce(array_agg(d.costed order by d.day), '{}') as costed_lines
  from (select x.ordered_on as day, (sum(sum(x.total_cents)) over so_far)::bigint as revenue, (sum(coalesce(sum(l.margin), 0)) over so_far)::bigint as margin,
      (sum(sum(l.costed)) over so_far)::int as costed
    from customer_order x cross join lateral (select sum(y.total_cents - y.cost_cents) as margin, count(y.cost_cents) as costed from order_line y
      where y.organisation_id = ${organisation} and y.order_id = x.id and y.archived_at is null) l
    where x.organisation_id = ${organisation} and x.customer_id = c.id and x.status <> 'cancelled' group by x.ordered_on window so_far as (order by x.ordered_on)) d)`

const invoices = fragment`(select coalesce(array_agg(d.due_on order by d.due_on, d.so_far) filter (where d.can_be_overdue), '{}') as due_days,
    coalesce(array_agg(d.so_far order by d.due_on, d.so_far) filter (where d.can_be_overdue), '{}') as due_cents, coalesce(sum(d.open_cents), 0)::bigint as open_cents
  from (select x.due_on, x.open_cents, ${canBeOverdue} as can_be_overdue, (sum(x.open_cents) filter (where ${canBeOverdue}) over (order by x.due_on, x.id))::bigint as so_far
    from invoice x where ${ofCustomer} and x.open_cents <> 0) d)`

const quotes = fragment`(select count(*)::int as open_quotes, coalesce(sum(d.cents), 0)::bigint as open_quote_cents,
    coalesce(jsonb_agg(to_jsonb(d) - 'place' order by d.place) filter (where d.place <= ${KEPT.quotes}::int), '[]') as rows
  from (select x.id, x.number, x.subject, x.total_cents as cents, x.quoted_on as "quotedOn", x.valid_until as "validUntil",
      row_number() over (order by x.valid_until nulls last, x.id) as place
    from quote x where ${ofCustomer} and ${isOpenQuote(fragment`x`)}) d)`

const list = (rows: SqlFragment): SqlFragment => fragment`(select coalesce(jsonb_agg(d), '[]') from (${rows}) d)`

const deliveries = list(fragment`select x.id, x.number, x.promised_on as "promisedOn", x.total_cents as cents from customer_order x
  where ${ofCustomer} and x.status in ('open', 'partially_delivered') and x.promised_on is not null order by x.promised_on, x.id limit ${KEPT.deliveries}::int`)

const services = list(fragment`select x.id, x.name as machine, x.next_service_on as "dueOn" from machine x
  where ${ofCustomer} and x.next_service_on is not null order by x.next_service_on, x.id limit ${KEPT.services}::int`)

const partOf = fragment`project_party x join project p on p.organisation_id = ${organisation} and p.id = x.project_id
  where x.organisation_id = ${organisation} and x.customer_id = c.id and p.archived_at is null`

const projects = list(
  fragment`select distinct p.id as "projectId", p.name from ${partOf} and p.status = 'open' order by p.name, p.id limit ${KEPT.projects}::int`,
)

const agreements = list(fragment`select x.title, x.starts_on as "startsOn", x.ends_on as "endsOn", x.volume_cents as cents from framework_agreement x
  where ${ofCustomer} order by x.ends_on desc, x.id limit ${KEPT.agreements}::int`)

const days = (source: SqlFragment): SqlFragment => fragment`(select coalesce(jsonb_agg(d.day), '[]') from (${source}) d(day))`

const rebateEnds = days(fragment`select x.ends_on from rebate_scale x where ${ofCustomer} order by x.ends_on desc limit ${KEPT.rebates}::int`)

/** What is still at the customer's, and what he owes. */
const otherTerms = fragment`((select count(*) from loan_item x where ${ofCustomer} and x.returned_on is null)
  + (select count(*) from invoice x where ${ofCustomer} and x.open_cents <> 0))::int`

/** What was cancelled is no turnover; what its source does not name any more is. */
const groupDays = days(fragment`select max(x.ordered_on) as day from order_line x
  join customer_order o on o.organisation_id = ${organisation} and o.id = x.order_id and o.status <> 'cancelled'
  where ${ofCustomer} and x.product_group_id is not null group by x.product_group_id order by day`)

/** `isNext`: of what is still to come the next one counts, not the newest. */
type Head = { source: SqlFragment; isOver?: SqlFragment; on: SqlFragment; isNext?: boolean; cents: SqlFragment; text: SqlFragment }

const head = ({ source, isOver = fragment`false`, on, isNext = false, cents, text }: Head): SqlFragment => fragment`coalesce((
  select jsonb_build_object('count', h.n - h.over, 'over', h.over) || case when h.is_over then ${noNewest}
    else jsonb_build_object('newestOn', h.newest_on, 'newestCents', h.cents, 'newestText', h.text) end
  from (select count(*) over () as n, count(*) filter (where ${isOver}) over () as over, ${isOver} as is_over, ${on} as newest_on, (${cents})::bigint as cents,
      (${text})::text as text
    from ${source} order by is_over, newest_on ${isNext ? fragment`` : fragment`desc`} nulls last, x.id limit 1) h), '{"count": 0, "over": 0}'::jsonb || ${noNewest})`

const noNewest = fragment`'{"newestOn": null, "newestCents": null, "newestText": null}'::jsonb`

const isCancelled = fragment`x.status = 'cancelled'`

const heads = fragment`jsonb_build_object(
  'orders', ${head({
    ...{ source: fragment`customer_order x where ${ofCustomer}`, isOver: isCancelled },
    ...{ on: fragment`x.ordered_on`, cents: fragment`x.total_cents`, text: fragment`x.number` },
  })},
  'quotes', ${head({
    ...{ source: fragment`quote x where ${ofCustomer}`, isOver: fragment`${quoteStatus(fragment`x`)} = 'cancelled'` },
    ...{ on: fragment`x.quoted_on`, cents: fragment`x.total_cents`, text: fragment`x.subject` },
  })},
  'projects', ${head({ source: partOf, on: fragment`p.decision_on`, cents: fragment`p.volume_cents`, text: fragment`p.name` })},
  'machines', ${head({
    ...{ source: fragment`machine x where ${ofCustomer}`, on: fragment`x.next_service_on`, isNext: true },
    ...{ cents: fragment`null`, text: fragment`x.name` },
  })})`

/** Of a row `c` of `customer`: one row with the columns of `customer_figures`, but its key. */
export const figuresOfDocuments = fragment`select o.order_days, o.revenue_cents, o.margin_cents, o.costed_lines, i.due_days, i.due_cents, i.open_cents,
    q.open_quotes, q.open_quote_cents, jsonb_build_object('madeBy', ${FIGURES}::int, 'quotes', q.rows, 'deliveries', ${deliveries}, 'services', ${services}, 'projects', ${projects},
      'agreements', ${agreements}, 'rebateEnds', ${rebateEnds}, 'otherTerms', ${otherTerms}, 'groupDays', ${groupDays}, 'heads', ${heads}) as rows
  from ${orders} o cross join ${invoices} i cross join ${quotes} q`
