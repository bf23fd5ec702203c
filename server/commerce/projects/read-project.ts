import { z } from 'zod'
import { MOST_ROWS } from '../../../domain/texts/cut-list.ts'
import type { Context } from '../../platform/call/context.ts'
import { readableReport, visibleCustomer } from '../../platform/call/visibility.ts'
import { fragment, organisation } from '../../platform/database/db.ts'
import { AppError } from '../../platform/errors.ts'
import { id } from '../../platform/input.ts'
import { quoteStatus } from '../quote-status.ts'

export const projectToRead = z.strictObject({ customerId: id, projectId: id })

/** What of a project belongs to one of its parties, each the newest first and one more than `MOST_ROWS` where there are more. Reports are those that the caller may read. */
export type ProjectDetail = {
  quotes: { quoteId: string; number: string; quotedOn: string; status: string; cents: number }[]
  orders: { orderId: string; number: string; orderedOn: string; status: string; cents: number }[]
  reports: { reportId: string; at: string; subject: string }[]
  followUps: { followUpId: string; title: string; dueOn: string; assignee: string; isDone: boolean }[]
}

/** Throws NOT_FOUND for a customer the user may not see, and for a project in which that customer has no part. */
export async function readProject(ctx: Context, { customerId, projectId }: z.infer<typeof projectToRead>): Promise<ProjectDetail> {
  const [project] = await ctx.db
    .sql<ProjectDetail>`select ${quotes} as quotes, ${orders} as orders, ${reports(ctx)} as reports, ${followUps} as "followUps"
    from customer c join project p on p.organisation_id = ${organisation} and p.id = ${projectId}::uuid
    where c.organisation_id = ${organisation} and c.id = ${customerId}::uuid and ${visibleCustomer(ctx)}
      and exists (select 1 from project_party pp where pp.organisation_id = ${organisation} and pp.project_id = p.id and pp.customer_id = c.id)`
  if (!project) throw new AppError('NOT_FOUND', 'No such project of such a customer for this user')
  return project
}

const ofBoth = fragment`x.organisation_id = ${organisation} and x.customer_id = c.id and x.project_id = p.id`
const most = fragment`limit ${MOST_ROWS + 1}`

const quotes = fragment`(select coalesce(json_agg(q), '[]') from (select x.id as "quoteId", x.number, x.quoted_on as "quotedOn", ${quoteStatus(fragment`x`)} as status, x.total_cents as cents
  from quote x where ${ofBoth} and x.archived_at is null order by x.quoted_on desc ${most}) q)`

const orders = fragment`(select coalesce(json_agg(o), '[]') from (select x.id as "orderId", x.number, x.ordered_on as "orderedOn", x.status, x.total_cents as cents
  from customer_order x where ${ofBoth} and x.archived_at is null order by x.ordered_on desc ${most}) o)`

const reports = (ctx: Context) => fragment`(select coalesce(json_agg(t), '[]') from (select r.id as "reportId", x.at, r.subject
  from report_customer x join contact_report r on r.organisation_id = ${organisation} and r.id = x.report_id
  where x.organisation_id = ${organisation} and x.customer_id = c.id and r.project_id = p.id and r.withdrawn_at is null and ${readableReport(ctx)}
  order by x.at desc ${most}) t)`

const followUps = fragment`(select coalesce(json_agg(f), '[]') from (select x.id as "followUpId", x.title, x.due_on as "dueOn", u.name as assignee,
    x.done_at is not null as "isDone"
  from follow_up x join app_user u on u.organisation_id = ${organisation} and u.id = x.assignee_id
  where ${ofBoth} and x.dropped_at is null order by (x.done_at is not null), x.due_on ${most}) f)`
