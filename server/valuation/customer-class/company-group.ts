/** A group of companies as one customer. */
import type { Context } from '../../platform/call/context.ts'
import { visibleCustomer } from '../../platform/call/visibility.ts'
import { organisation } from '../../platform/database/db.ts'

/** Of those of its companies that the caller may see. `known`: how many of them have a potential. */
export type CompanyGroup = { companies: number; known: number; potentialCents: number; revenueCents: number }

/** More are no group of companies but a mistake in what links them. */
const MOST = 500

/** The whole group, from whichever of its companies; null: there is no other one that the caller may see. */
export async function readCompanyGroup(ctx: Context, customerId: string): Promise<CompanyGroup | null> {
  const [group] = await ctx.db.sql<CompanyGroup>`
    with recursive linked(id) as (
      select ${customerId}::uuid
      union select case when k.from_id = l.id then k.to_id else k.from_id end from linked l
        join customer_link k on k.organisation_id = ${organisation} and k.kind = 'group_parent' and (k.from_id = l.id or k.to_id = l.id)),
    companies as (select l.id from linked l limit ${MOST}::int)
    select count(*)::int as "companies", count(w.potential_cents)::int as known, coalesce(sum(w.potential_cents), 0)::bigint as "potentialCents",
      coalesce(sum(w.revenue_cents), 0)::bigint as "revenueCents"
    from companies s join customer c on c.organisation_id = ${organisation} and c.id = s.id
      left join customer_worth w on w.organisation_id = ${organisation} and w.customer_id = c.id
    where ${visibleCustomer(ctx)} and c.kind in ('prospect', 'customer', 'former')`
  return group && group.companies > 1 ? group : null
}
