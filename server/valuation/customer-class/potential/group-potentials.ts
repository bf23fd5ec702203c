/** A customer's potential by product group. */
import { potentialOf } from '../../../../domain/valuation/customer-class/potential.ts'
import { requireCustomers } from '../../../customers/require-customers.ts'
import type { Context } from '../../../platform/call/context.ts'
import { today } from '../../../platform/call/today.ts'
import { organisation } from '../../../platform/database/db.ts'
import { readWorthFacts, twelveMonths } from '../worth-facts.ts'
import type { PotentialsOfCustomer } from './said-potentials.ts'

/** `saidOn`: when he said it himself; null: it is his whole potential by `share`, as `customers` of his target group divide what they buy. */
export type GroupPotential = {
  productGroupId: string
  name: string
  cents: number
  saidOn: string | null
  share: number | null
  customers: number | null
  /** Of twelve months. */
  revenueCents: number
}

type Row = Omit<GroupPotential, 'cents'> & { saidCents: number | null }

/** The largest first. What nobody says and nobody can reckon is left out. */
export async function readGroupPotentials(ctx: Context, { customerId }: PotentialsOfCustomer): Promise<GroupPotential[]> {
  await requireCustomers(ctx, [customerId])
  const day = today(ctx)
  const [[facts], rows] = await Promise.all([readWorthFacts(ctx.db.sql, [customerId], day), readRows(ctx, customerId, day)])
  const whole = facts ? potentialOf({ ...facts, employees: facts.rated.employees }, day).cents : null
  return rows.flatMap((row) => shown(row, whole) ?? []).sort((one, other) => other.cents - one.cents)
}

function shown({ saidCents, share, customers, ...row }: Row, whole: number | null): GroupPotential | null {
  if (saidCents !== null) return { ...row, cents: saidCents, share: null, customers: null }
  if (share === null || whole === null) return null
  return { ...row, cents: Math.round((whole * share) / 100) * 100, share, customers }
}

async function readRows({ db }: Context, customerId: string, day: string): Promise<Row[]> {
  const [from, until] = twelveMonths(day)
  return await db.sql<Row>`select g.id as "productGroupId", g.name, s.cents as "saidCents", s.said_on as "saidOn", p.share, p.customers,
      coalesce(b.cents, 0)::bigint as "revenueCents"
    from product_group g
    join customer c on c.organisation_id = ${organisation} and c.id = ${customerId}::uuid
    left join lateral (select x.cents, x.said_on from potential_statement x where x.organisation_id = ${organisation} and x.customer_id = c.id
      and x.product_group_id = g.id and x.site_id is null and x.withdrawn_at is null and x.said_on <= ${day}::date
      order by x.said_on desc, x.created_at desc, x.id desc limit 1) s on true
    left join potential_share p on p.organisation_id = ${organisation} and p.target_group = lower(trim(c.target_group)) and p.product_group_id = g.id
    left join (select l.product_group_id as id, sum(l.total_cents) as cents from order_line l
      join customer_order o on o.organisation_id = ${organisation} and o.id = l.order_id and o.status <> 'cancelled'
      where l.organisation_id = ${organisation} and l.customer_id = ${customerId}::uuid and l.ordered_on between ${from}::date and ${until}::date
      group by l.product_group_id) b on b.id = g.id
    where g.organisation_id = ${organisation} and (s.cents is not null or p.share is not null)`
}
