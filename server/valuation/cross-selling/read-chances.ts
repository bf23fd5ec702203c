/** What a customer could buy besides, as it is shown. */
import { z } from 'zod'
import { addDays } from '../../../domain/time/local-time.ts'
import type { ArithmeticLine } from '../../../domain/valuation/arithmetic.ts'
import { type Chance, type ChanceKind, chanceArithmetic } from '../../../domain/valuation/cross-selling/chance.ts'
import { LEAST_COMPARABLE } from '../../../domain/valuation/cross-selling/find-chances.ts'
import { requireCustomers } from '../../customers/require-customers.ts'
import type { Context } from '../../platform/call/context.ts'
import { today } from '../../platform/call/today.ts'
import { fragment, organisation, type SqlFragment } from '../../platform/database/db.ts'
import { id } from '../../platform/input.ts'
import { PAUSE_DAYS, pausedSince } from './customer-facts.ts'
import { readCompared } from './peers/peers-query.ts'

/** `name`: of the product group, of a better product its own. `others`: groups that he buys, or the product that he buys so far. */
export type ShownChance = {
  ruleKey: string
  kind: ChanceKind
  productGroupId: string
  group: string
  name: string
  others: string[]
  cents: number
  buyers: number
  of: number
  arithmetic: ArithmeticLine[]
  isOffered: boolean
}

/** Why there is none: he is spared for now, nobody knows with whom to compare him, too few can be compared, or nothing was found. */
export type NoChances = 'credit_block' | 'open_complaint' | 'not_comparable' | 'few_comparable' | 'nothing_found'

/** `won`: bought after it had been proposed, the newest first. `bars`: groups that he is not to be offered. */
export type ChancesPart = {
  chances: ShownChance[]
  none: NoChances | null
  won: { name: string; boughtOn: string }[]
  bars: { productGroupId: string; group: string; reason: string; by: string | null; isMine: boolean }[]
}

export const customerOfChances = z.strictObject({ customerId: id })

/** Throws NOT_FOUND for a customer the user may not see. */
export async function readChances(ctx: Context, { customerId }: z.infer<typeof customerOfChances>): Promise<ChancesPart> {
  await requireCustomers(ctx, [customerId])
  return await readChancesOf(ctx, customerId)
}

/** Of a customer the user may see. */
export async function readChancesOf(ctx: Context, customerId: string): Promise<ChancesPart> {
  const [found, [compared], won, bars] = await Promise.all([
    readShown(ctx, customerId),
    readCompared(ctx.db.sql, [customerId], today(ctx)),
    readWon(ctx, customerId),
    readBars(ctx, customerId),
  ])
  const chances = compared?.sparedFor ? [] : found
  return { chances, none: chances.length > 0 ? null : await whyNone(ctx, compared), won, bars }
}

async function whyNone({ db }: Context, compared: Awaited<ReturnType<typeof readCompared>>[number] | undefined): Promise<NoChances> {
  if (!compared) return 'nothing_found'
  if (compared.sparedFor) return compared.sparedFor
  const [first] = compared.peers
  if (!first) return 'not_comparable'
  const sizes = compared.peers.map(({ size }) => size)
  const [norm] = await db.sql<{ most: number | null }>`select max(n.customers) as most from peer_norm n
    where n.organisation_id = ${organisation} and n.target_group = ${first.targetGroup} and n.size = any(${sizes}::text[])`
  return (norm?.most ?? 0) <= LEAST_COMPARABLE ? 'few_comparable' : 'nothing_found'
}

type Row = Omit<ShownChance, 'arithmetic' | 'buyers' | 'of'> & { productId: string | null; basis: Chance['basis'] }

/** Not what was answered for or barred meanwhile: the renewal takes a moment. */
async function readShown(ctx: Context, customerId: string): Promise<ShownChance[]> {
  const rows = await ctx.db
    .sql<Row>`select c.rule_key as "ruleKey", c.kind, c.product_group_id as "productGroupId", c.product_id as "productId", g.name as group,
      coalesce(${productName(fragment`c.product_id`)}, g.name) as name, c.cents, c.basis, coalesce(a.answer = 'offered', false) as "isOffered",
      case c.kind when 'basket' then array(select o.name from product_group o where o.organisation_id = ${organisation}
          and o.id in (select (jsonb_array_elements_text(c.basis -> 'groupIds'))::uuid) order by o.name)
        when 'better' then array[coalesce(${productName(fragment`(c.basis ->> 'fromProductId')::uuid`)}, '')] else '{}' end as others
    from chance c join product_group g on g.organisation_id = ${organisation} and g.id = c.product_group_id
    left join lateral (select x.answer from chance_answer x where x.organisation_id = ${organisation} and x.customer_id = c.customer_id and x.withdrawn_at is null
      and x.at >= ${pausedSince(today(ctx))}::timestamptz and x.product_group_id = c.product_group_id and x.product_id is not distinct from c.product_id
      order by x.at desc limit 1) a on true
    where c.organisation_id = ${organisation} and c.customer_id = ${customerId}::uuid and not c.is_held_back and a.answer is distinct from 'won'
      and a.answer is distinct from 'not_interested' and not exists (select from chance_bar b
        where b.organisation_id = ${organisation} and b.customer_id = c.customer_id and b.product_group_id = c.product_group_id)
    order by c.place`
  return rows.map(toShown)
}

const productName = (productId: SqlFragment): SqlFragment =>
  fragment`(select p.name from product p where p.organisation_id = ${organisation} and p.id = ${productId})`

function toShown({ productId, basis, ...row }: Row): ShownChance {
  const { kind, productGroupId, cents } = row
  // As the renewal has written it.
  const chance = { kind, productGroupId, cents, basis, ...(productId === null ? {} : { productId }) } as Chance
  return { ...row, buyers: basis.buyers, of: basis.of, arithmetic: chanceArithmetic(chance) }
}

const MOST_WON = 3

/** What was held back was won by nobody. */
const readWon = (ctx: Context, customerId: string): Promise<ChancesPart['won']> =>
  ctx.db.sql`select coalesce(${productName(fragment`t.product_id`)}, g.name) as name, t.bought_on as "boughtOn"
    from chance_trial t join product_group g on g.organisation_id = ${organisation} and g.id = t.product_group_id
    where t.organisation_id = ${organisation} and t.customer_id = ${customerId}::uuid and not t.is_held_back and t.bought_on >= ${addDays(today(ctx), -PAUSE_DAYS)}::date
    order by t.bought_on desc, t.id limit ${MOST_WON}::int`

const readBars = (ctx: Context, customerId: string): Promise<ChancesPart['bars']> =>
  ctx.db.sql`select b.product_group_id as "productGroupId", g.name as group, b.reason, b.by_id = ${ctx.user.id}::uuid as "isMine",
      (select u.name from app_user u where u.organisation_id = ${organisation} and u.id = b.by_id) as by
    from chance_bar b join product_group g on g.organisation_id = ${organisation} and g.id = b.product_group_id
    where b.organisation_id = ${organisation} and b.customer_id = ${customerId}::uuid order by g.name, g.id`
