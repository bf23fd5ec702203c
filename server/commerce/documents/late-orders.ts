/** When an order is late: by the days confirmed for what is still to be delivered, position by position; pieces of SQL. */
import { fragment, organisation, type SqlFragment } from '../../platform/database/db.ts'

const isMissing = fragment`l.delivered_quantity < l.quantity and l.archived_at is null`

/** The order `x` is not delivered, or not all of it. */
export const isUndelivered = fragment`(x.status in ('open', 'partially_delivered') and x.archived_at is null)`

/** The order `x` has a confirmed day that has passed, its own or one of a missing position. By an index for each, so that of all orders only those are looked at. */
export const mayBeLate = (day: string): SqlFragment => fragment`x.id in (
  select o.id from customer_order o where o.organisation_id = ${organisation} and o.status in ('open', 'partially_delivered') and o.archived_at is null
    and o.promised_on < ${day}::date
  union all select l.order_id from order_line l where l.organisation_id = ${organisation} and ${isMissing} and l.promised_on < ${day}::date)`

/** Of the order `x`: `u.promised_on`, the first day confirmed for what is missing, `u.open_lines` of `u.lines` positions, and `u.open_cents`. The order's own day counts for positions without one. */
export const joinUndelivered = fragment`cross join lateral (
  select case when count(*) = 0 then x.promised_on else min(coalesce(l.promised_on, x.promised_on)) filter (where ${isMissing}) end as promised_on,
    count(*)::int as lines, count(*) filter (where ${isMissing})::int as open_lines,
    case when count(*) = 0 then x.total_cents
      else coalesce(round(sum(l.total_cents * (1 - l.delivered_quantity / nullif(l.quantity, 0))) filter (where ${isMissing})), 0)::bigint end as open_cents
  from order_line l where l.organisation_id = ${organisation} and l.order_id = x.id and l.archived_at is null) u`
