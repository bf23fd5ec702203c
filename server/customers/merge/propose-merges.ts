/** Customers that may be one: of prospects, and of those that are new, by what an index knows of the others. */
import type { LikelySame } from '../../../domain/customers/merge/likely-same.ts'
import type { Context } from '../../platform/call/context.ts'
import { visibleCustomer } from '../../platform/call/visibility.ts'
import { fragment, organisation } from '../../platform/database/db.ts'
import { compareSides } from './compare-sides.ts'
import { readSides, type SideOfPair, toSide } from './read-pair.ts'

/** `kept`: the one that a system knows, else the older one. */
export type MergeProposal = LikelySame & { kept: SideOfPair; gone: SideOfPair }

/** `more`: there are others beside them, to be seen when these are decided. */
export type MergeProposals = { proposals: MergeProposal[]; more: boolean }

/** Customers looked at, of prospects and of those that came within the days; never all with all. */
const LOOKED_AT = 2_000
const NEW_DAYS = 45
/** Of one customer by one reason: a domain of a whole group is nobody's alone. */
const MOST_ALIKE = 3
const MOST = 100

const order = { sure: 0, likely: 1, to_decide: 2 } as const

export async function proposeMerges(ctx: Context): Promise<MergeProposals> {
  const pairs = await findPairs(ctx)
  const sides = new Map(
    (await readSides(ctx, [...new Set(pairs.flatMap(({ one, other }) => [one, other]))])).map((side) => [side.customerId, toSide(side)]),
  )
  const proposals = pairs.flatMap(({ one, other }) => {
    const [kept, gone] = [sides.get(one), sides.get(other)]
    const same = kept && gone && compareSides(kept, gone)
    return same ? [{ ...same, ...inOrder(kept, gone) }] : []
  })
  const sorted = proposals.sort((a, b) => order[a.likelihood] - order[b.likelihood] || a.kept.name.localeCompare(b.kept.name))
  return { proposals: sorted.slice(0, MOST), more: sorted.length > MOST || pairs.length > MOST }
}

/** Ids of ours and an ERP's are no ages; a customer is more than a prospect. */
function inOrder(one: SideOfPair, other: SideOfPair): { kept: SideOfPair; gone: SideOfPair } {
  const weight = ({ numbers, kind }: SideOfPair): number => (numbers.length > 0 ? 2 : 0) + (kind === 'prospect' ? 0 : 1)
  return weight(other) > weight(one) ? { kept: other, gone: one } : { kept: one, gone: other }
}

const findPairs = async (ctx: Context): Promise<{ one: string; other: string }[]> =>
  await ctx.db.sql<{ one: string; other: string }>`with looked_at as materialized (
      (select c.id, c.name_folded, c.vat_id, c.phone from customer c where c.organisation_id = ${organisation} and c.kind = 'prospect' and ${visibleCustomer(ctx)}
        order by c.created_at desc limit ${LOOKED_AT}::int)
      union
      (select c.id, c.name_folded, c.vat_id, c.phone from customer c where c.organisation_id = ${organisation}
        and c.created_at > ${ctx.now()}::timestamptz - ${NEW_DAYS}::int * interval '1 day' and ${isCounted} and ${visibleCustomer(ctx)}
        order by c.created_at desc limit ${LOOKED_AT}::int)),
    found as (select distinct least(n.id, o.id) as one, greatest(n.id, o.id) as other from looked_at n cross join lateral (
      (${othersBy(ctx, fragment`customer c`, fragment`c.vat_id = n.vat_id`)})
      union all (${othersBy(ctx, fragment`customer c`, fragment`c.phone = n.phone`)})
      union all (${othersBy(ctx, domainsInCommon, fragment`m.customer_id = n.id`)})
      union all (${othersBy(ctx, fragment`customer c`, fragment`c.name_folded = n.name_folded and ${onePostalCode}`)})) o)
    select f.one, f.other from found f where not exists (select from kept_apart a where a.organisation_id = ${organisation}
      and ((a.one_id = f.one and a.other_id = f.other) or (a.one_id = f.other and a.other_id = f.one)))
    order by f.one, f.other limit ${MOST + 1}::int`

const isCounted = fragment`c.kind in ('prospect', 'customer', 'former')`

const othersBy = (ctx: Context, tables: ReturnType<typeof fragment>, isAlike: ReturnType<typeof fragment>) =>
  fragment`select c.id from ${tables} where c.organisation_id = ${organisation} and ${isAlike} and c.id <> n.id and ${isCounted} and ${visibleCustomer(ctx)} limit ${MOST_ALIKE}::int`

const domainsInCommon = fragment`customer_domain m join customer_domain d on d.organisation_id = ${organisation} and d.domain = m.domain
  join customer c on c.organisation_id = m.organisation_id and c.id = d.customer_id`

const onePostalCode = fragment`exists (select from site a join site b on b.organisation_id = ${organisation} and b.customer_id = c.id and b.archived_at is null
  and b.country = a.country and b.postal_code = a.postal_code where a.organisation_id = ${organisation} and a.customer_id = n.id and a.archived_at is null)`
