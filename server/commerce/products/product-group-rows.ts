import { addDays, yearBefore } from '../../../domain/time/local-time.ts'
import type { Context } from '../../platform/call/context.ts'
import { today } from '../../platform/call/today.ts'
import { organisation } from '../../platform/database/db.ts'

export type ProductGroupRow = { productGroupId: string; name: string; cents: number; lastYearCents: number; lastOn: string | null }

/** This year to date against the same days last year, the largest first. */
export const readProductGroups = (ctx: Context, customerId: string) => {
  const day = today(ctx)
  const [thisYear, lastYear] = [`${day.slice(0, 4)}-01-01`, `${Number(day.slice(0, 4)) - 1}-01-01`]
  return ctx.db.sql<ProductGroupRow>`select g.id as "productGroupId", g.name, max(l.ordered_on) as "lastOn",
      coalesce(sum(l.total_cents) filter (where l.ordered_on between ${thisYear}::date and ${day}::date), 0)::bigint as cents,
      coalesce(sum(l.total_cents) filter (where l.ordered_on between ${lastYear}::date and ${yearBefore(day)}::date), 0)::bigint as "lastYearCents"
    from order_line l join customer_order o on o.organisation_id = ${organisation} and o.id = l.order_id
    join product_group g on g.organisation_id = ${organisation} and g.id = l.product_group_id
    where l.organisation_id = ${organisation} and l.customer_id = ${customerId}::uuid and o.status <> 'cancelled' and l.ordered_on >= ${addDays(day, -1100)}::date
    group by g.id, g.name order by cents desc, "lastYearCents" desc`
}
