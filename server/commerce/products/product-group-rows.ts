import { developmentBegins } from '../../../domain/commerce/figures/figure-rows.ts'
import { yearBefore } from '../../../domain/time/local-time.ts'
import type { Context } from '../../platform/call/context.ts'
import { today } from '../../platform/call/today.ts'
import { organisation } from '../../platform/database/db.ts'
import { readSaid, type Said } from '../said-by.ts'

/** `cents` of this year to date, `lastYearCents` of the same days last year; `years`: this year to date, all of last year, all of the one before. */
export type ProductGroupRow = {
  productGroupId: string
  name: string
  cents: number
  lastYearCents: number
  years: { year: number; cents: number }[]
  lastOn: string | null
}

type Read = Omit<ProductGroupRow, 'years'> & { wholeLastYearCents: number; yearBeforeCents: number }

/**
 * What a customer that exists ordered of each group in three years, the largest of this year first; and the source of his newest orders.
 * What its source does not name any more, because it was invoiced, was sold all the same.
 */
export async function readDevelopment(ctx: Context, customerId: string): Promise<{ rows: ProductGroupRow[]; said: Said | null }> {
  const [rows, orders] = await Promise.all([readGroups(ctx, customerId), newestOrders(ctx, customerId)])
  return {
    rows,
    said: await readSaid(
      ctx,
      ['order'],
      orders.map(({ id }) => id),
    ),
  }
}

const newestOrders = (ctx: Context, customerId: string) =>
  ctx.db.sql<{ id: string }>`select o.id from customer_order o
    where o.organisation_id = ${organisation} and o.customer_id = ${customerId}::uuid order by o.ordered_on desc limit 20`

async function readGroups(ctx: Context, customerId: string): Promise<ProductGroupRow[]> {
  const day = today(ctx)
  const year = Number(day.slice(0, 4))
  const [thisYear, lastYear] = [`${year}-01-01`, `${year - 1}-01-01`]
  const rows = await ctx.db.sql<Read>`select g.id as "productGroupId", g.name, max(l.ordered_on) as "lastOn",
      coalesce(sum(l.total_cents) filter (where l.ordered_on between ${thisYear}::date and ${day}::date), 0)::bigint as cents,
      coalesce(sum(l.total_cents) filter (where l.ordered_on between ${lastYear}::date and ${yearBefore(day)}::date), 0)::bigint as "lastYearCents",
      coalesce(sum(l.total_cents) filter (where l.ordered_on >= ${lastYear}::date and l.ordered_on < ${thisYear}::date), 0)::bigint as "wholeLastYearCents",
      coalesce(sum(l.total_cents) filter (where l.ordered_on < ${lastYear}::date), 0)::bigint as "yearBeforeCents"
    from order_line l join customer_order o on o.organisation_id = ${organisation} and o.id = l.order_id
    join product_group g on g.organisation_id = ${organisation} and g.id = l.product_group_id
    where l.organisation_id = ${organisation} and l.customer_id = ${customerId}::uuid and o.status <> 'cancelled' and l.ordered_on >= ${developmentBegins(day)}::date
      and l.archived_at is null
    group by g.id, g.name order by cents desc, "lastYearCents" desc`
  return rows.map(({ wholeLastYearCents, yearBeforeCents, ...row }) => ({
    ...row,
    years: [
      { year, cents: row.cents },
      { year: year - 1, cents: wholeLastYearCents },
      { year: year - 2, cents: yearBeforeCents },
    ],
  }))
}
