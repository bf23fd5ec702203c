/** Customers who are silent for longer than their rhythm of ordering explains, those first who are expected to bring most. */
import { today } from '../../platform/call/today.ts'
import { visibleCustomer } from '../../platform/call/visibility.ts'
import { organisation } from '../../platform/database/db.ts'
import { type ReadSection, type RowCustomer, toSection } from './section.ts'

/** `expectedCents`: margin to come; null: nobody can tell. */
export type SilentCustomer = RowCustomer & { everyDays: number; lastOn: string; expectedCents: number | null }

/** Who was silent before, and still is, has been talked about by now. */
const BEHIND_DAYS = 90

export const readSilentCustomers: ReadSection<SilentCustomer> = async (ctx, limit) =>
  toSection(
    await ctx.db.sql<SilentCustomer & { total: number }>`
      select c.id as "customerId", c.name as customer, c.class_letter || c.class_digit as "classLabel", round(n.every_days)::int as "everyDays", n.last_on as "lastOn",
        v.expected_cents as "expectedCents", count(*) over () as total
      from next_order n join customer c on c.organisation_id = ${organisation} and c.id = n.customer_id
        left join customer_lifetime v on v.organisation_id = ${organisation} and v.customer_id = c.id
      where n.organisation_id = ${organisation} and n.behind_on between ${today(ctx)}::date - ${BEHIND_DAYS}::int and ${today(ctx)}::date
        and n.product_group_id is null and n.machine_id is null and c.class_letter in ('A', 'B') and c.archived_at is null and ${visibleCustomer(ctx)}
      order by v.expected_cents desc nulls last, c.class_letter, n.behind_on, c.id limit ${limit}`,
  )
