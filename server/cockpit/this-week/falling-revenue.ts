/** A customers who have ordered less this year than in the same time of the last one, the biggest losses first. */
import { yearBefore } from '../../../domain/time/local-time.ts'
import { today } from '../../platform/call/today.ts'
import { visibleCustomer } from '../../platform/call/visibility.ts'
import { organisation } from '../../platform/database/db.ts'
import { type ReadSection, type RowCustomer, toSection } from './section.ts'

/** Net value of the orders of this year until today, and of the last year until the same day. */
export type FallingRevenue = RowCustomer & { cents: number; lastYearCents: number }

/** What is less by a smaller share comes and goes by itself. */
const LESS_BY_PERCENT = 10

export const readFallingRevenue: ReadSection<FallingRevenue> = async (ctx, limit) => {
  const day = today(ctx)
  const lastDay = yearBefore(day)
  const [begin, lastBegin] = [`${day.slice(0, 4)}-01-01`, `${lastDay.slice(0, 4)}-01-01`]
  return toSection(
    await ctx.db.sql<FallingRevenue & { total: number }>`
      select c.id as "customerId", c.name as customer, c.class_letter || c.class_digit as "classLabel", o.cents, o.last as "lastYearCents", count(*) over () as total
      from customer c cross join lateral (
        select coalesce(sum(o.total_cents) filter (where o.ordered_on >= ${begin}::date), 0)::bigint as cents,
          coalesce(sum(o.total_cents) filter (where o.ordered_on <= ${lastDay}::date), 0)::bigint as last
        from customer_order o where o.organisation_id = ${organisation} and o.customer_id = c.id and o.status <> 'cancelled'
          and o.ordered_on between ${lastBegin}::date and ${day}::date) o
      where c.organisation_id = ${organisation} and c.class_letter = 'A' and ${visibleCustomer(ctx)}
        and o.last > 0 and o.cents * 100 <= o.last * ${100 - LESS_BY_PERCENT}::bigint
      order by o.last - o.cents desc, c.id limit ${limit}`,
  )
}
