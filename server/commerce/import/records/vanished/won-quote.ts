/** Whether a quote that its source does not name any more was won: systems make an order of it and take it away, and also tidy up old ones. */
import { fragment, organisation, type SqlFragment } from '../../../../platform/database/db.ts'
import type { Work } from '../work.ts'

/** Lists of quotes come at least so often: an order that was known for longer was there when the quote was named last. */
const LISTED_EVERY = fragment`interval '31 days'`

/** In the currency of the document. */
const amountOf = (document: SqlFragment): SqlFragment => fragment`round(${document}.total_cents / coalesce(${document}.rate, 1))`
const isSame = (
  document: SqlFragment,
): SqlFragment => fragment`${document}.organisation_id = ${organisation} and ${document}.customer_id = t.customer_id
  and ${document}.currency is not distinct from t.currency and ${amountOf(document)} = ${amountOf(fragment`t`)}`

/** Order `o` has come since quote `t` was known: not with the first data, which hold what was ordered long before. */
const hasCome = fragment`exists (select from external_number n join external_number q on q.organisation_id = ${organisation} and q.entity = 'quote' and q.entity_id = t.id
  join organisation z on z.id = ${organisation}
  where n.organisation_id = ${organisation} and n.entity = 'order' and n.entity_id = o.id and n.created_at > now() - ${LISTED_EVERY}
    and n.created_at >= q.created_at and (n.created_at >= q.created_at + interval '1 day' or o.ordered_on >= (q.created_at at time zone z.time_zone)::date))`

/** Of quotes `w` that are alike, those that have an order before `t`: they were won of late, or are `gone` as well and were made later. */
const comesFirst = ({ source }: Pick<Work, 'source'>, gone: readonly string[]): SqlFragment => fragment`exists (select from external_number x
  where x.organisation_id = ${organisation} and x.entity = 'quote' and x.entity_id = w.id
    and ((w.status = 'won' and x.gone_at > now() - ${LISTED_EVERY})
      or (x.source = ${source} and x.external_id = any(${[...gone]}::text[]) and x.gone_at is null and (w.quoted_on, w.id) > (t.quoted_on, t.id))))`

/** Of row `t`, one of those that are `gone`: the customer has ordered for the same amount since. Each order is that of one quote. */
export const isQuoteWon = (work: Pick<Work, 'source'>, gone: readonly string[]): SqlFragment => fragment`(t.total_cents > 0 and exists (
  select from (select count(*) as count, max(o.ordered_on) as latest from customer_order o where ${isSame(fragment`o`)}
      and o.ordered_on >= t.quoted_on and o.status <> 'cancelled' and o.archived_at is null and ${hasCome}) orders
  where orders.count > (select count(*) from quote w where ${isSame(fragment`w`)} and w.id <> t.id and w.quoted_on <= orders.latest
    and ${comesFirst(work, gone)})))`
