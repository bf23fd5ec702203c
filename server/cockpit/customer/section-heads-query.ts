/** Headers of the collapsed sections of customer `c`: how many rows, and the newest of them. What imports alone write stands in its figures. */
import type { Context } from '../../platform/call/context.ts'
import { dayOf } from '../../platform/call/today.ts'
import { readableReport } from '../../platform/call/visibility.ts'
import { fragment, organisation, type SqlFragment } from '../../platform/database/db.ts'

type Head = { name: string; source: SqlFragment; on: SqlFragment; text: SqlFragment }

const head = ({ name, source, on, text }: Head): SqlFragment => fragment`(
  select json_build_object('section', ${name}::text, 'count', h.n, 'over', 0, 'newestOn', h.newest_on, 'newestCents', null, 'newestText', h.text)
  from (select count(*) over () as n, ${on} as newest_on, (${text})::text as text
        from ${source} order by ${on} desc nulls last limit 1) h)`

const ofCustomer = fragment`x.organisation_id = ${organisation} and x.customer_id = c.id`

/** Counted by an index alone: of some customers there are very many. */
const history = (ctx: Context): SqlFragment => fragment`(
  select json_build_object('section', 'history', 'count', r.n + e.n, 'over', 0, 'newestOn', ${dayOf(ctx, fragment`greatest(r.at, e.at)`)}, 'newestCents', null, 'newestText', null)
  from (select count(*) as n, max(x.at) as at from report_customer x where ${ofCustomer}) r,
    (select count(*) as n, max(x.at) as at from customer_entry x where ${ofCustomer}) e)`

const competitorPrices = head({
  name: 'competitor_prices',
  source: fragment`competitor_price x where ${ofCustomer} and x.archived_at is null`,
  on: fragment`x.seen_on`,
  text: fragment`x.competitor || ': ' || x.product`,
})

/** Of what was agreed in reports the caller may read. */
const targets = (ctx: Context): SqlFragment =>
  head({
    name: 'targets',
    source: fragment`agreed_target x join contact_report r on r.organisation_id = ${organisation} and r.id = x.report_id
    where ${ofCustomer} and ${readableReport(ctx)}`,
    on: fragment`x.due_on`,
    text: fragment`x.text`,
  })

/** Of everybody to sell to, be it to say what nobody knows yet. */
const rating = fragment`json_build_object('section', 'rating', 'count', case when c.kind in ('customer', 'former', 'prospect') then 1 else 0 end, 'over', 0,
  'newestOn', c.class_since, 'newestCents', null, 'newestText', c.class_letter || c.class_digit)`

/** JSON array; a section without rows stands in it as null. */
export const sectionHeads = (ctx: Context): SqlFragment =>
  fragment`json_build_array(${history(ctx)}, ${competitorPrices}, ${targets(ctx)}, ${rating})`
