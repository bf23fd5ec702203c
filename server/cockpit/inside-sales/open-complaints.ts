/** Complaints that are not closed, with the step that is due first by the ladder of their kind. */
import type { z } from 'zod'
import type { ComplaintStep } from '../../../domain/commerce/complaints/ladder.ts'
import { type ComplaintCalendar, complaintCalendar } from '../../commerce/service/complaints/complaint-calendar.ts'
import { isOpen, openComplaints, responsible } from '../../commerce/service/complaints/standing-query.ts'
import type { Context } from '../../platform/call/context.ts'
import { fragment, organisation } from '../../platform/database/db.ts'
import { type InsideList, type InsidePage, readPage } from './inside-list.ts'
import { listInput } from './whose.ts'

export const openComplaintPage = listInput(['deadline', 'opened', 'customer'])
type Page = z.infer<typeof openComplaintPage>

/** Days `YYYY-MM-DD`. `step`: what is due first; null: nothing is asked for. `dueOn`: null: no day, or the clock stands before it. `isPaused`: the customer is to answer. */
export type OpenComplaint = { number: string; subject: string; openedOn: string; step: ComplaintStep | null; dueOn: string | null; isPaused: boolean }

/** Those without a day come last. */
export const openComplaintList = (ctx: Context, calendar: ComplaintCalendar): InsideList<Page['sort']> => ({
  rows: () => fragment`select m.id, m.customer_id, ${responsible(ctx)} as owner_id, concat_ws(' ', m.number, m.subject) as said,
      coalesce(n.due_on, 'infinity') as due_on, m.opened_on
    from ${openComplaints(ctx, calendar)} where ${isOpen}`,
  sorts: {
    deadline: { key: fragment`x.due_on`, type: 'date' },
    opened: { key: fragment`x.opened_on`, type: 'date' },
    customer: { key: fragment`c.name`, type: 'text' },
  },
  details: () => fragment`join complaint x on x.organisation_id = ${organisation} and x.id = p.id
    cross join lateral (select n.step, n.due_on, p.is_paused from ${openComplaints(ctx, calendar)} where ${isOpen} and m.id = x.id offset 0) s`,
  columns: fragment`x.number, x.subject, x.opened_on as "openedOn", s.step, s.due_on as "dueOn", s.is_paused as "isPaused"`,
})

/** Throws INVALID for a cursor that is not ours. */
export async function listOpenComplaints(ctx: Context, asked: Page): Promise<InsidePage<OpenComplaint>> {
  return readPage(ctx, openComplaintList(ctx, await complaintCalendar(ctx)), asked)
}
