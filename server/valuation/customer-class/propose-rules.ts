/** What a company's own customers say about where to begin. */
import { type ProposedBands, proposeBands } from '../../../domain/valuation/customer-class/propose-bands.ts'
import { areProcessors } from '../../../domain/valuation/customer-class/rule-presets.ts'
import type { Context } from '../../platform/call/context.ts'
import { fragment, organisation, type SqlFragment } from '../../platform/database/db.ts'
import { everybody, isValuedKind } from './rated-customers.ts'

/** `known`: of how many customers the measure is known. */
export type MeasuredBands = { known: number; bands: ProposedBands }

/** `targetGroups`: the most customers first. `processors`: by number of employees, those of the target groups named. */
export type RuleProposal = {
  targetGroups: { name: string; customers: number }[]
  potential: MeasuredBands
  processors: { targetGroups: string[] } & MeasuredBands
}

const MOST_GROUPS = 100
/** The sizes of all customers in so many steps: finer than any border that one would choose. */
const STEPS = 1_000

export async function proposeRules(ctx: Context): Promise<RuleProposal> {
  const targetGroups = await readGroups(ctx)
  const processing = targetGroups.map(({ name }) => name).filter(areProcessors)
  const [potential, employees] = await Promise.all([
    measured(ctx, fragment`w.potential_cents`, fragment`true`),
    measured(ctx, fragment`c.employees`, fragment`c.target_group = any(${processing}::text[])`),
  ])
  return { targetGroups, potential, processors: { targetGroups: processing, ...employees } }
}

const valued = fragment`${isValuedKind} and ${everybody}`

const readGroups = ({ db }: Context): Promise<RuleProposal['targetGroups']> =>
  db.sql<{ name: string; customers: number }>`select min(trim(c.target_group)) as name, count(*) as customers from customer c
    where c.organisation_id = ${organisation} and trim(c.target_group) <> '' and ${valued}
    group by lower(trim(c.target_group)) order by count(*) desc, 1 limit ${MOST_GROUPS}::int`

async function measured({ db }: Context, measure: SqlFragment, whose: SqlFragment): Promise<MeasuredBands> {
  const [row] = await db.sql<{ known: number; values: number[] | null }>`select count(*) as known,
      to_json(percentile_disc((select array_agg(p::float8 / ${STEPS}::int) from generate_series(0, ${STEPS}::int) p)) within group (order by ${measure})) as values
    from customer c left join customer_worth w on w.organisation_id = ${organisation} and w.customer_id = c.id
    where c.organisation_id = ${organisation} and ${measure} is not null and ${valued} and ${whose}`
  return { known: row?.known ?? 0, bands: proposeBands(row?.values ?? []) }
}
