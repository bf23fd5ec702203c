import type { ComplaintStatus } from '../../generated/prisma/enums.ts'
import type { Context } from '../../platform/call/context.ts'
import { organisation } from '../../platform/database/db.ts'
import { type Page, paged } from '../../platform/page.ts'

export type ComplaintRow = {
  complaintId: string
  number: string
  subject: string
  text: string | null
  openedOn: string
  deadlineOn: string
  closedOn: string | null
  status: ComplaintStatus
  responsible: string | null
}

/** Complaints of a customer that exists: the open ones, then the newest. */
export const readComplaints = async (ctx: Context, customerId: string, page: Page) =>
  paged(
    await ctx.db
      .sql<ComplaintRow>`select m.id as "complaintId", m.number, m.subject, m.text, m.opened_on as "openedOn", m.deadline_on as "deadlineOn",
      m.closed_on as "closedOn", m.status, u.name as responsible
    from complaint m left join app_user u on u.organisation_id = ${organisation} and u.id = m.responsible_id
    where m.organisation_id = ${organisation} and m.customer_id = ${customerId}::uuid and m.archived_at is null order by (m.status <> 'closed') desc, m.opened_on desc, m.id
    limit ${page.size + 1} offset ${page.offset}`,
    page,
  )
