/** What was said last at a customer. */
import type { Context } from '../../platform/call/context.ts'
import { readableReport } from '../../platform/call/visibility.ts'
import { organisation } from '../../platform/database/db.ts'

/** The newest report of a visit that the caller may read, else the newest of any contact; of a customer whom he may see. */
export async function newestReport(ctx: Context, customerId: string): Promise<string | null> {
  const [row] = await ctx.db.sql<{ id: string }>`select r.id
    from report_customer rc join customer c on c.organisation_id = ${organisation} and c.id = rc.customer_id
    join contact_report r on r.organisation_id = ${organisation} and r.id = rc.report_id
    where rc.organisation_id = ${organisation} and rc.customer_id = ${customerId}::uuid and r.withdrawn_at is null and ${readableReport(ctx)}
    order by (r.channel = 'visit') desc, rc.at desc, r.id desc limit 1`
  return row?.id ?? null
}
