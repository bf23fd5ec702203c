/** The one rule of what a customer's documents come to; what is stored and what is answered live go by it. */
import { fragment, organisation, type SqlFragment } from '../../platform/database/db.ts'
import { canBeOverdue } from './overdue.ts'

/** As many as the cockpit shows at most; of what has yet to pass on a day of the reader's the first ones suffice. */
const KEPT = { quotes: 6, deliveries: 4, services: 2, projects: 50, agreements: 50 }

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
    from quote x where ${ofCustomer} and x.status = 'open') d)`

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

/** Rebates, what is still at the customer's, and what he owes. */
const otherTerms = fragment`((select count(*) from rebate_scale x where ${ofCustomer}) + (select count(*) from loan_item x where ${ofCustomer} and x.returned_on is null)
  + (select count(*) from invoice x where ${ofCustomer} and x.open_cents > 0))::int`

const none = fragment`null`

const head = (source: SqlFragment, on: SqlFragment, cents: SqlFragment, text: SqlFragment): SqlFragment => fragment`coalesce((
  select jsonb_build_object('count', count(*) over (), 'newestOn', ${on}, 'newestCents', (${cents})::bigint, 'newestText', (${text})::text)
  from ${source} order by ${on} desc nulls last, x.id limit 1), ${nothing})`

const nothing = fragment`'{"count": 0, "newestOn": null, "newestCents": null, "newestText": null}'::jsonb`

const heads = fragment`jsonb_build_object(
  'orders', ${head(fragment`customer_order x where ${ofCustomer}`, fragment`x.ordered_on`, fragment`x.total_cents`, fragment`x.number`)},
  'quotes', ${head(fragment`quote x where ${ofCustomer}`, fragment`x.quoted_on`, fragment`x.total_cents`, fragment`x.subject`)},
  'projects', ${head(partOf, fragment`p.decision_on`, fragment`p.volume_cents`, fragment`p.name`)},
  'machines', ${head(fragment`machine x where ${ofCustomer}`, fragment`x.next_service_on`, none, fragment`x.name`)},
  'product_groups', (select jsonb_build_object('count', count(distinct x.product_group_id), 'newestOn', max(x.ordered_on), 'newestCents', null, 'newestText', null)
    from order_line x where ${ofCustomer}))`

/** Of a row `c` of `customer`: one row with the columns of `customer_figures`, but its key. */
export const figuresOfDocuments = fragment`select o.order_days, o.revenue_cents, o.margin_cents, o.costed_lines, i.due_days, i.due_cents, i.open_cents,
    q.open_quotes, q.open_quote_cents, jsonb_build_object('quotes', q.rows, 'deliveries', ${deliveries}, 'services', ${services}, 'projects', ${projects},
      'agreements', ${agreements}, 'otherTerms', ${otherTerms}, 'heads', ${heads}) as rows
  from ${orders} o cross join ${invoices} i cross join ${quotes} q`
