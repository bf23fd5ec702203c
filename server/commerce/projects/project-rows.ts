import type { Context } from '../../platform/call/context.ts'
import { visibleCustomer } from '../../platform/call/visibility.ts'
import { organisation } from '../../platform/database/db.ts'
import { type Page, paged } from '../../platform/page.ts'

export type ProjectRow = {
  projectId: string
  name: string
  city: string | null
  status: string
  volumeCents: number | null
  decisionOn: string | null
  role: string
  parties: { name: string; role: string }[]
  quotedCents: number
}

/** Quotes to rival bidders of one project are one chance: each party sees what was quoted to itself. Parties the caller may not see stay unnamed. */
export const readProjects = async (ctx: Context, customerId: string, page: Page) =>
  paged(
    await ctx.db
      .sql<ProjectRow>`select p.id as "projectId", p.name, p.city, p.status, p.volume_cents as "volumeCents", p.decision_on as "decisionOn", pp.role,
      (select coalesce(json_agg(json_build_object('name', c.name, 'role', x.role) order by x.role, c.name), '[]') from project_party x
         join customer c on c.organisation_id = ${organisation} and c.id = x.customer_id
         where x.organisation_id = ${organisation} and x.project_id = p.id and x.customer_id <> pp.customer_id and ${visibleCustomer(ctx)}) as parties,
      (select coalesce(sum(q.total_cents), 0)::bigint from quote q
         where q.organisation_id = ${organisation} and q.project_id = p.id and q.customer_id = pp.customer_id and q.archived_at is null) as "quotedCents"
    from project_party pp join project p on p.organisation_id = ${organisation} and p.id = pp.project_id
    where pp.organisation_id = ${organisation} and pp.customer_id = ${customerId}::uuid and p.archived_at is null order by (p.status = 'open') desc, p.decision_on desc nulls last, p.id
    limit ${page.size + 1} offset ${page.offset}`,
    page,
  )
