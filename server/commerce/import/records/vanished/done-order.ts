/** Whether an order that its source does not name any more is done: systems take it away once it is invoiced, and also when it is called off. */
import { fragment, organisation } from '../../../../platform/database/db.ts'

/** Until when the source has told of order `t`: what it says at night it says of the day before, what it says by day may tell of that day already. */
const toldUntil = fragment`(select ((max(e.said_at) + interval '20 hours') at time zone o.time_zone)::date from external_number e
  join organisation o on o.id = ${organisation} where e.organisation_id = ${organisation} and e.entity = 'order' and e.entity_id = t.id group by o.time_zone)`

/**
 * Of row `t`. Its source has told so, or something went out for it, or it was invoiced and not credited again. Of one that is partly delivered
 * as its source has told, something has to have happened since: the rest may have been called off.
 */
export const isOrderDone = fragment`(t.status = 'delivered'
  or exists (select from delivery d where d.organisation_id = ${organisation} and d.order_id = t.id and d.archived_at is null
    and (t.status <> 'partially_delivered' or d.delivered_on >= ${toldUntil}))
  or exists (select from invoice i where i.organisation_id = ${organisation} and i.customer_id = t.customer_id and i.order_id = t.id and i.archived_at is null
    having sum(i.total_cents) > 0 and (t.status <> 'partially_delivered' or max(i.invoiced_on) >= ${toldUntil})))`
