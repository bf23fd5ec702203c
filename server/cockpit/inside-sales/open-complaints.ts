/** Complaints that are not closed, whose deadline comes first. */
import type { z } from 'zod'
import { isOpenComplaint } from '../../commerce/complaint-status.ts'
import type { ComplaintStatus } from '../../generated/prisma/enums.ts'
import type { Context } from '../../platform/call/context.ts'
import { fragment, organisation } from '../../platform/database/db.ts'
import { type InsideList, type InsidePage, readPage } from './inside-list.ts'
import { listInput } from './whose.ts'

export const openComplaintPage = listInput(['deadline', 'opened', 'customer'])
type Page = z.infer<typeof openComplaintPage>

/** Days `YYYY-MM-DD`. */
export type OpenComplaint = { number: string; subject: string; openedOn: string; deadlineOn: string; status: Exclude<ComplaintStatus, 'closed'> }

/** Who was named here, before whom its source names. */
const named = fragment`(select h.responsible_id from complaint_handling h where h.organisation_id = ${organisation} and h.complaint_id = x.id)`

export const openComplaints: InsideList<Page['sort']> = {
  rows: () => fragment`select x.id, x.customer_id, coalesce(${named}, x.responsible_id) as owner_id, concat_ws(' ', x.number, x.subject) as said, x.deadline_on, x.opened_on
    from complaint x where x.organisation_id = ${organisation} and ${isOpenComplaint(fragment`x`)} and x.archived_at is null`,
  sorts: {
    deadline: { key: fragment`x.deadline_on`, type: 'date' },
    opened: { key: fragment`x.opened_on`, type: 'date' },
    customer: { key: fragment`c.name`, type: 'text' },
  },
  details: () => fragment`join complaint x on x.organisation_id = ${organisation} and x.id = p.id`,
  columns: fragment`x.number, x.subject, x.opened_on as "openedOn", x.deadline_on as "deadlineOn", x.status`,
}

/** Throws INVALID for a cursor that is not ours. */
export const listOpenComplaints = (ctx: Context, asked: Page): Promise<InsidePage<OpenComplaint>> => readPage(ctx, openComplaints, asked)
