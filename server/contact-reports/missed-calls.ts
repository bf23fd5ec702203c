import { z } from 'zod'
import { type Call, type MissedCalls, missedSince } from '../../domain/contact-reports/missed-calls.ts'
import type { Context } from '../platform/call/context.ts'
import { meantCustomer } from '../platform/call/merged-customers.ts'
import { visibleCustomer } from '../platform/call/visibility.ts'
import { fragment, organisation } from '../platform/database/db.ts'
import { id } from '../platform/input.ts'

/** As many as stand in the call list of four weeks. */
const MOST_CUSTOMERS = 500
const LOOKED_BACK_DAYS = 30
/** Whoever was not reached so often is not called a further time. */
const MOST_CALLS = 20

export const customersCalled = z.strictObject({ customerIds: z.array(id).max(MOST_CUSTOMERS) })

/** `again`: the caller's own follow-up to call once more, noted with a call in vain, and its local time `YYYY-MM-DDTHH:mm`; null: there is none, or it is done. */
export type CustomerMissed = MissedCalls & { customerId: string; again: { followUpId: string; version: number; at: string } | null }

type Row = { customerId: string; calls: Call[]; again: { followUpId: string; version: number; dueOn: string; remindAt: string | null } | null }

/** Of those customers where nobody was reached on the phone of late, and nobody was since. One whom the caller may not see is not among them. */
export async function readMissedCalls(ctx: Context, { customerIds }: z.infer<typeof customersCalled>): Promise<CustomerMissed[]> {
  const since = new Date(ctx.now().getTime() - LOOKED_BACK_DAYS * 86_400_000)
  const rows = await ctx.db.sql<Row>`select c.id as "customerId", calls.rows as calls,
      (select json_build_object('followUpId', f.id, 'version', f.version, 'dueOn', f.due_on, 'remindAt', f.remind_at) from follow_up f
        where f.organisation_id = ${organisation} and f.report_id = any(calls.ids) and f.assignee_id = ${ctx.user.id}::uuid
          and f.done_at is null and f.dropped_at is null order by f.due_on desc, f.id desc limit 1) as again
    from customer c, lateral (
      select json_agg(json_build_object('at', l.at, 'outcome', l.outcome, 'by', l.name) order by l.at desc, l.id desc) as rows, array_agg(l.id) filter (where l.outcome = 'not_reached') as ids
      from (select r.id, rc.at, r.outcome, u.name from report_customer rc
        join contact_report r on r.organisation_id = ${organisation} and r.id = rc.report_id and r.channel = 'phone' and r.withdrawn_at is null
        join app_user u on u.organisation_id = ${organisation} and u.id = r.author_id
        where rc.organisation_id = ${organisation} and rc.customer_id = c.id and rc.at >= ${since}
        order by rc.at desc, rc.report_id desc limit ${MOST_CALLS}::int) l) calls
    where c.organisation_id = ${organisation} and c.id in (select ${meantCustomer(fragment`u.id`)} from unnest(${customerIds}::uuid[]) u(id)) and ${visibleCustomer(ctx)} and calls.ids is not null`
  return rows.flatMap(({ customerId, calls, again }) => {
    const missed = missedSince(calls)
    return missed ? [{ customerId, ...missed, lastAt: new Date(missed.lastAt).toISOString(), again: again && timeOf(again) }] : []
  })
}

/** What was moved in To Do counts from the begin of its day. */
function timeOf({ followUpId, version, dueOn, remindAt }: NonNullable<Row['again']>): NonNullable<CustomerMissed['again']> {
  return { followUpId, version, at: remindAt?.startsWith(dueOn) ? remindAt : `${dueOn}T00:00` }
}
