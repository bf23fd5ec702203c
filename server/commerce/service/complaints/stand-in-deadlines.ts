import { MOST_ROWS } from '../../../../domain/texts/cut-list.ts'
import { addDays } from '../../../../domain/time/local-time.ts'
import { isHisCustomer, isMyTurn } from '../../../company/deputies/stand-ins.ts'
import type { Context } from '../../../platform/call/context.ts'
import { complaintCalendar } from './complaint-calendar.ts'
import { isOpen, openComplaints, responsible } from './standing-query.ts'

/** `userId`: of the colleague who is away. `deadlineOn`: of the step that is due first, by the clock of the complaint, `YYYY-MM-DD`. */
export type StandInDeadline = {
  userId: string
  complaintId: string
  number: string
  subject: string
  deadlineOn: string
  customerId: string
  customer: string
}

const DEADLINE_DAYS = 3

/** Of each whom the caller stands in for: complaints of his, or of his customers, of which a step is late or due within days; one more than `MOST_ROWS` where there are more. */
export async function standInDeadlines(ctx: Context): Promise<StandInDeadline[]> {
  const calendar = await complaintCalendar(ctx)
  return ctx.db.sql<StandInDeadline>`select d.user_id as "userId", x.*
    from (select d.user_id, min(d.starts_on) as starts_on, max(d.ends_on) as ends_on from deputy d where ${isMyTurn(ctx)} group by d.user_id) d
    cross join lateral (select m.id as "complaintId", m.number, m.subject, n.due_on as "deadlineOn", c.id as "customerId", c.name as customer
      from ${openComplaints(ctx, calendar)} where ${isOpen} and n.due_on <= ${addDays(calendar.today, DEADLINE_DAYS)}::date
        and (${responsible(ctx)} = d.user_id or ${isHisCustomer}) order by n.due_on, m.id limit ${MOST_ROWS + 1}) x
    order by x."deadlineOn", x."complaintId"`
}
