/** What was said last, and what is still to be done at a customer. */
import { MOST_ROWS } from '../../../domain/texts/cut-list.ts'
import type { Context } from '../../platform/call/context.ts'
import { readableReport } from '../../platform/call/visibility.ts'
import { organisation } from '../../platform/database/db.ts'
import type { OpenFollowUp } from './sheet-types.ts'

/** The newest report of a visit that the caller may read, else the newest of any contact; of a customer whom he may see. */
export async function newestReport(ctx: Context, customerId: string): Promise<string | null> {
  const [row] = await ctx.db.sql<{ id: string }>`select r.id
    from report_customer rc join customer c on c.organisation_id = ${organisation} and c.id = rc.customer_id
    join contact_report r on r.organisation_id = ${organisation} and r.id = rc.report_id
    where rc.organisation_id = ${organisation} and rc.customer_id = ${customerId}::uuid and r.withdrawn_at is null and ${readableReport(ctx)}
    order by (r.channel = 'visit') desc, rc.at desc, r.id desc limit 1`
  return row?.id ?? null
}

/** Everybody's, the first due first. */
export const openFollowUps = (ctx: Context, customerId: string): Promise<OpenFollowUp[]> =>
  ctx.db.sql<OpenFollowUp>`select f.id, f.title, f.due_on as "dueOn", u.name as assignee
    from follow_up f join app_user u on u.organisation_id = ${organisation} and u.id = f.assignee_id
    where f.organisation_id = ${organisation} and f.customer_id = ${customerId}::uuid and f.done_at is null and f.dropped_at is null
    order by f.due_on, f.created_at limit ${MOST_ROWS + 1}`
