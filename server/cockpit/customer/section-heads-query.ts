/** Headers of the collapsed sections of customer `c`: how many rows, and the newest of them. What imports alone write stands in its figures. */
import type { Context } from '../../platform/call/context.ts'
import { dayOf } from '../../platform/call/today.ts'
import { readableReport } from '../../platform/call/visibility.ts'
import { fragment, organisation, type SqlFragment } from '../../platform/database/db.ts'

/** `on` is a day. */
type Head = { name: string; source: SqlFragment; on: SqlFragment; text?: SqlFragment }

const none = fragment`null`

const head = ({ name, source, on, text = none }: Head): SqlFragment => fragment`(
  select json_build_object('section', ${name}::text, 'count', h.n, 'newestOn', h.newest_on, 'newestCents', null, 'newestText', h.text)
  from (select count(*) over () as n, ${on} as newest_on, (${text})::text as text
        from ${source} order by ${on} desc nulls last limit 1) h)`

const ofCustomer = fragment`x.organisation_id = ${organisation} and x.customer_id = c.id`

const history = (ctx: Context): Head => ({ name: 'history', source: fragment`report_customer x where ${ofCustomer}`, on: dayOf(ctx, fragment`x.at`) })

const heads: Head[] = [
  {
    name: 'complaints',
    source: fragment`complaint x where ${ofCustomer} and x.archived_at is null`,
    on: fragment`x.opened_on`,
    text: fragment`x.subject`,
  },
  {
    name: 'persons',
    source: fragment`contact_role x join contact k on k.organisation_id = ${organisation} and k.id = x.contact_id
      where ${ofCustomer} and k.archived_at is null and x.ends_on is null`,
    on: fragment`x.starts_on`,
    text: fragment`concat_ws(' ', k.given_name, k.surname)`,
  },
  {
    name: 'competitor_prices',
    source: fragment`competitor_price x where ${ofCustomer} and x.archived_at is null`,
    on: fragment`x.seen_on`,
    text: fragment`x.competitor || ': ' || x.product`,
  },
]

/** Of what is open, the first due; a rating is there once there is a class. */
const counted = fragment`
  (select json_build_object('section', 'follow_ups', 'count', count(*), 'newestOn', min(x.due_on), 'newestCents', null,
     'newestText', (array_agg(x.title order by x.due_on, x.created_at))[1])
     from follow_up x where ${ofCustomer} and x.done_at is null and x.dropped_at is null),
  json_build_object('section', 'rating', 'count', case when c.class_letter is null then 0 else 1 end, 'newestOn', c.class_since, 'newestCents', null,
     'newestText', c.class_letter || c.class_digit)`

/** Of what was agreed in reports the caller may read. */
const targets = (ctx: Context): Head => ({
  name: 'targets',
  source: fragment`agreed_target x join contact_report r on r.organisation_id = ${organisation} and r.id = x.report_id
    where ${ofCustomer} and ${readableReport(ctx)}`,
  on: fragment`x.due_on`,
  text: fragment`x.text`,
})

/** JSON array; a section without rows stands in it as null. */
export const sectionHeads = (ctx: Context): SqlFragment => {
  const list = [history(ctx), ...heads, targets(ctx)].map(head).reduce((all, next) => fragment`${all}, ${next}`)
  return fragment`json_build_array(${list}, ${counted})`
}
