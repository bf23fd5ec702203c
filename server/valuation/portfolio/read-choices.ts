/** By what the portfolio can be narrowed. */
import type { Context } from '../../platform/call/context.ts'
import { findEvaluation } from '../../platform/call/evaluation.ts'
import { mayChooseOwner, regionOf, valuedCustomer } from './portfolio-filter.ts'

/** `regions` null: the company has agreed to tell nothing by territory. `areOwnersOffered`: colleagues may be chosen. */
export type PortfolioChoices = { targetGroups: string[]; regions: string[] | null; areOwnersOffered: boolean }

export async function readChoices(ctx: Context): Promise<PortfolioChoices> {
  const evaluation = await findEvaluation(ctx)
  const [groups, regions] = await Promise.all([
    ctx.db.sql<{
      name: string
    }>`select distinct c.target_group as name from customer c where ${valuedCustomer(ctx)} and c.target_group <> '' order by 1`,
    evaluation.areTerritoriesTold
      ? ctx.db.sql<{ name: string | null }>`select distinct ${regionOf} as name from customer c where ${valuedCustomer(ctx)} order by 1`
      : null,
  ])
  return {
    targetGroups: groups.map(({ name }) => name),
    regions: regions?.flatMap(({ name }) => name ?? []) ?? null,
    areOwnersOffered: mayChooseOwner(ctx, evaluation),
  }
}
