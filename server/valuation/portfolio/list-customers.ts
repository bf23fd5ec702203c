/** The customers behind a figure of the portfolio. */
import { z } from 'zod'
import type { Context } from '../../platform/call/context.ts'
import { fragment, organisation, type SqlFragment } from '../../platform/database/db.ts'
import { cursor, day } from '../../platform/input.ts'
import { paged, readOffset } from '../../platform/page.ts'
import { classCodeOf, portfolioFilter, portfolioOf } from './portfolio-filter.ts'
import { classesThen } from './read-movement.ts'

/** `none`: not rated. */
const cell = z.union([z.string().regex(/^[ABC][123]$/), z.literal('none')])
const stage = z.enum(['relationship', 'satisfied', 'retained', 'loyal', 'none'])

export const chosenCustomers = z.strictObject({
  filter: portfolioFilter,
  /** null: of any class. */
  cell: cell.nullable(),
  stage: stage.nullable(),
  /** Only those who were in another class on that day; `from` null: in whichever. */
  moved: z.strictObject({ since: day, from: cell.nullable() }).nullable(),
})
export type ChosenCustomers = z.infer<typeof chosenCustomers>

export const customerQuestion = chosenCustomers.extend({
  sort: z.enum(['name', 'class', 'revenue', 'margin', 'lifetime']),
  size: z.int().min(1).max(500),
  cursor,
})

/** Amounts null: not known, or not worked out yet. `classThen`: on the day asked about; null: not rated, or not asked. */
export type PortfolioCustomer = {
  customerId: string
  name: string
  city: string | null
  classCode: string | null
  classThen: string | null
  classSince: string | null
  potentialCents: number | null
  revenueCents: number | null
  marginCents: number | null
  lifetimeCents: number | null
  stage: string | null
}

export async function listPortfolioCustomers(
  ctx: Context,
  { sort, size, cursor: after, ...chosen }: z.infer<typeof customerQuestion>,
): Promise<{ rows: PortfolioCustomer[]; nextCursor: string | null }> {
  const page = { offset: readOffset(after), size }
  const rows = await ctx.db.sql<PortfolioCustomer>`
    select c.id as "customerId", c.name, (select s.city from site s where s.organisation_id = ${organisation} and s.customer_id = c.id and s.archived_at is null
        order by s.is_main desc, s.name, s.id limit 1) as city,
      ${classCodeOf} as "classCode", c.then as "classThen", c.class_since as "classSince", w.potential_cents as "potentialCents",
      w.revenue_cents as "revenueCents", w.margin_cents as "marginCents", ${lifetime} as "lifetimeCents", y.stage
    from (select c.*, ${chosen.moved ? fragment`m.code` : fragment`null`} as then from ${await chosenRows(ctx, chosen)}) c ${worths}
    order by ${orders[sort]}, c.name, c.id limit ${page.size + 1} offset ${page.offset}`
  return paged(rows, page)
}

/** How many those are. */
export async function countChosen(ctx: Context, chosen: ChosenCustomers): Promise<number> {
  const [row] = await ctx.db.sql<{ customers: number }>`select count(*) as customers from ${await chosenRows(ctx, chosen)}`
  return row?.customers ?? 0
}

/** Rows `c` of `customer`, with `m` of then where that is asked; ends in a condition. */
async function chosenRows(ctx: Context, { filter, cell: code, stage: loyalty, moved }: ChosenCustomers): Promise<SqlFragment> {
  const conditions = [
    code && isCell(classCodeOf, code),
    loyalty &&
      fragment`(select y.stage from customer_loyalty y where y.organisation_id = ${organisation} and y.customer_id = c.id)
        is not distinct from ${loyalty === 'none' ? null : loyalty}::text`,
    moved && fragment`m.code is distinct from ${classCodeOf}`,
    moved?.from && isCell(fragment`m.code`, moved.from),
  ].filter((condition) => typeof condition === 'object' && condition !== null)
  const then = moved ? fragment`join ${classesThen(moved.since)} m on m.customer_id = c.id` : fragment``
  const all = conditions.reduce((before, condition) => fragment`${before} and ${condition}`, await portfolioOf(ctx, filter))
  return fragment`customer c ${then} where ${all}`
}

const isCell = (column: SqlFragment, code: string): SqlFragment => (code === 'none' ? fragment`${column} is null` : fragment`${column} = ${code}`)

const lifetime = fragment`coalesce(l.realised_cents, 0) + l.expected_cents`

const worths = fragment`left join customer_worth w on w.organisation_id = ${organisation} and w.customer_id = c.id
  left join customer_lifetime l on l.organisation_id = ${organisation} and l.customer_id = c.id
  left join customer_loyalty y on y.organisation_id = ${organisation} and y.customer_id = c.id`

/** The greatest first. */
const orders: Record<z.infer<typeof customerQuestion>['sort'], SqlFragment> = {
  name: fragment`c.name`,
  class: fragment`c.class_letter nulls last, c.class_digit`,
  revenue: fragment`w.revenue_cents desc nulls last`,
  margin: fragment`w.margin_cents desc nulls last`,
  lifetime: fragment`${lifetime} desc nulls last`,
}
