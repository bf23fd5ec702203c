import type { Context } from '../../platform/call/context.ts'
import { organisation } from '../../platform/database/db.ts'
import { type Page, paged } from '../../platform/page.ts'

export type QuoteRow = {
  quoteId: string
  number: string
  quotedOn: string
  validUntil: string | null
  status: string
  subject: string | null
  cents: number
  project: string | null
}

/** Quotes to a customer that exists: the open ones, then the newest. */
export const readQuotes = async (ctx: Context, customerId: string, page: Page) =>
  paged(
    await ctx.db.sql<QuoteRow>`select q.id as "quoteId", q.number, q.quoted_on as "quotedOn", q.valid_until as "validUntil", q.status, q.subject,
        q.total_cents as cents, p.name as project
      from quote q left join project p on p.organisation_id = ${organisation} and p.id = q.project_id
      where q.organisation_id = ${organisation} and q.customer_id = ${customerId}::uuid and q.archived_at is null
      order by (q.status = 'open') desc, q.quoted_on desc, q.id limit ${page.size + 1} offset ${page.offset}`,
    page,
  )
