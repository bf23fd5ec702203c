/** Which customers the portfolio is of. */
import { z } from 'zod'
import { type Tally, tallyOf } from '../../../domain/company/smallest-group.ts'
import type { Context } from '../../platform/call/context.ts'
import { type Evaluation, findEvaluation } from '../../platform/call/evaluation.ts'
import { today } from '../../platform/call/today.ts'
import { visibleCustomer } from '../../platform/call/visibility.ts'
import { fragment, organisation, type SqlFragment } from '../../platform/database/db.ts'
import { AppError } from '../../platform/errors.ts'
import { id, words } from '../../platform/input.ts'

export const portfolioFilter = z.strictObject({
  /** First two digits of the postal code. */
  region: words.trim().min(1).max(2).nullable(),
  /** In whose care team they are; null: anybody's. */
  ownerId: id.nullable(),
  targetGroup: words.trim().min(1).max(200).nullable(),
})
export type PortfolioFilter = z.infer<typeof portfolioFilter>

/** One person, not the caller. */
const somebody: Tally = tallyOf([['']])

/** Whether figures of one colleague alone may be told. */
export const mayChooseOwner = ({ user }: Context, { mayTell }: Evaluation): boolean => user.role !== 'sales' && mayTell(somebody)

/**
 * Condition on a row `c` of `customer`: it belongs to the portfolio. Whoever does not lead sees the one of his own customers.
 * Throws FORBIDDEN for territories and colleagues of which the company has agreed to tell nothing.
 */
export async function portfolioOf(ctx: Context, { region, ownerId, targetGroup }: PortfolioFilter): Promise<SqlFragment> {
  const evaluation = await findEvaluation(ctx)
  if (region && !evaluation.areTerritoriesTold) throw new AppError('FORBIDDEN', 'Nothing is told by territory')
  if (ownerId && ownerId !== ctx.user.id && !mayChooseOwner(ctx, evaluation)) throw new AppError('FORBIDDEN', 'Figures about one person')
  const owner = ctx.user.role === 'sales' ? ctx.user.id : ownerId
  const conditions = [
    owner && fragment`exists (select 1 from care_team_member t where ${isCurrent(ctx)} and t.customer_id = c.id and t.user_id = ${owner}::uuid)`,
    targetGroup && fragment`c.target_group = ${targetGroup}`,
    region && fragment`${regionOf} = ${region}`,
  ].filter((condition) => typeof condition === 'object' && condition !== null)
  return conditions.reduce((all, condition) => fragment`${all} and ${condition}`, valuedCustomer(ctx))
}

/** Condition on a row `c` of `customer`: the caller may see it, and it has a worth. */
export const valuedCustomer = (ctx: Context): SqlFragment =>
  fragment`c.organisation_id = ${organisation} and ${visibleCustomer(ctx)} and c.kind in ('prospect', 'customer', 'former')`

/** Condition on a row `t` of `care_team_member`. */
export const isCurrent = (ctx: Context): SqlFragment =>
  fragment`t.organisation_id = ${organisation} and t.starts_on <= ${today(ctx)}::date and (t.ends_on is null or t.ends_on >= ${today(ctx)}::date)`

/** Of the customer `c`, as the visit coverage has it; null: not known. */
export const regionOf = fragment`(select left(s.postal_code, 2) from site s where s.organisation_id = ${organisation} and s.customer_id = c.id
  and s.archived_at is null order by s.is_main desc, s.name, s.id limit 1)`

/** Of the customer `c`: A1 to C3; null: not rated. */
export const classCodeOf = fragment`(c.class_letter || c.class_digit)`
