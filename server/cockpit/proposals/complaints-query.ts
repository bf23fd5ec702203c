import { addDays } from '../../../domain/time/local-time.ts'
import { complaintCalendar } from '../../commerce/service/complaints/complaint-calendar.ts'
import { readReminders } from '../../commerce/service/complaints/reminders.ts'
import { isOpen, openComplaints, responsible } from '../../commerce/service/complaints/standing-query.ts'
import type { Context } from '../../platform/call/context.ts'
import { fragment, type SqlFragment } from '../../platform/database/db.ts'
import { me } from '../inside-sales/whose.ts'
import { ownCustomers } from './reasons-query.ts'

/**
 * Complaints of the caller's own customers, and those that he is responsible for, of which a step is due within so many days; rows as the rules give them.
 * Those of which he is reminded stand in his day already.
 */
export async function dueComplaints(ctx: Context, days: number): Promise<SqlFragment> {
  const [calendar, reminders] = await Promise.all([complaintCalendar(ctx), readReminders(ctx)])
  const { today } = calendar
  return fragment`select m.customer_id, 'complaint_due' as kind, array[concat('complaint_due:', m.id, ':', n.step, ':', n.due_on)] as things, n.due_on - ${days}::int as came_up_on,
      0::bigint as cents, jsonb_build_object('number', m.number, 'title', m.subject, 'on', n.due_on, 'step', n.step) as detail
    from ${openComplaints(ctx, calendar)} where ${isOpen} and n.due_on <= ${addDays(today, days)}::date
      and m.id <> all(${reminders.map(({ complaintId }) => complaintId)}::uuid[])
      and (m.customer_id in (${ownCustomers(ctx, today)}) or ${responsible(ctx)} = ${me(ctx)})`
}
