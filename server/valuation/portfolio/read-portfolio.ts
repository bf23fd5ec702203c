/** The customers by class and by loyalty: how many, what they bring, and what they are expected to. */
import type { Context } from '../../platform/call/context.ts'
import { today } from '../../platform/call/today.ts'
import { organisation } from '../../platform/database/db.ts'
import { classCodeOf, type PortfolioFilter, portfolioOf } from './portfolio-filter.ts'

/**
 * Revenue and margin of twelve months, as each customer's class goes by. null: of none of them known. `withoutMargin`: whose costs are not known;
 * `withoutLifetime`: who has too little history; `waiting`: who is not valued yet, and counts with nothing.
 */
export type WorthSum = {
  customers: number
  revenueCents: number
  marginCents: number | null
  lifetimeCents: number | null
  withoutMargin: number
  withoutLifetime: number
  waiting: number
}
/** `code` null: not rated. */
export type CellWorth = WorthSum & { code: string | null }
/** `stage` null: no relationship yet. */
export type StageWorth = WorthSum & { stage: string | null }
export type Portfolio = { day: string; cells: CellWorth[]; stages: StageWorth[] }

type Row = WorthSum & { isOfStage: boolean; code: string | null; stage: string | null }

/** Both from one look at the customers. */
export async function readPortfolio(ctx: Context, filter: PortfolioFilter): Promise<Portfolio> {
  const rows = await ctx.db.sql<Row>`
    select grouping(x.code) = 1 as "isOfStage", x.code, x.stage, count(*) as customers, coalesce(sum(x.revenue), 0)::bigint as "revenueCents",
      sum(x.margin)::bigint as "marginCents", sum(x.lifetime)::bigint as "lifetimeCents", count(*) filter (where x.margin is null) as "withoutMargin",
      count(*) filter (where x.lifetime is null) as "withoutLifetime", count(*) filter (where x.is_waiting) as waiting
    from (select ${classCodeOf} as code, y.stage, w.revenue_cents as revenue, w.margin_cents as margin, w.customer_id is null as is_waiting,
        coalesce(l.realised_cents, 0) + l.expected_cents as lifetime
      from customer c left join customer_worth w on w.organisation_id = ${organisation} and w.customer_id = c.id
        left join customer_lifetime l on l.organisation_id = ${organisation} and l.customer_id = c.id
        left join customer_loyalty y on y.organisation_id = ${organisation} and y.customer_id = c.id
      where ${await portfolioOf(ctx, filter)}) x
    group by grouping sets ((x.code), (x.stage)) order by 2 nulls last`
  return {
    day: today(ctx),
    cells: rows.filter(({ isOfStage }) => !isOfStage).map(({ isOfStage: _, stage: __, ...cell }) => cell),
    stages: rows.filter(({ isOfStage }) => isOfStage).map(({ isOfStage: _, code: __, ...stage }) => stage),
  }
}
