/** What all lists of inside sales have in common: a list says where its rows come from, the rest is done here. */
import type { Context } from '../../platform/call/context.ts'
import { today } from '../../platform/call/today.ts'
import { visibleCustomer } from '../../platform/call/visibility.ts'
import { fragment, organisation, type SqlFragment } from '../../platform/database/db.ts'
import { inOrder, isAfter, keysetPage, type Place, readPlace, type SortKey } from './keyset.ts'
import { caredForBy, isNamed, isOf, type Narrowing } from './whose.ts'

/**
 * `rows`: a statement for what stands in the list on the caller's day: `id`, `customer_id`, `owner_id` (who is responsible, null: whoever cares for the customer),
 * `said` (text in which it is searched for) and what `sorts` name as columns of `x`, of its customer as `c`.
 * `columns`: what is told of it, `details`: what has to be joined for that to its id `p.id` and its customer `c`; both are asked for rows of a page alone.
 */
export type InsideList<Sort extends string> = {
  rows: (day: string) => SqlFragment
  sorts: Readonly<Record<Sort, SortKey>>
  details: (day: string) => SqlFragment
  columns: SqlFragment
}

/** `owner`: who is responsible for it, else who comes first in the customer's care team. */
export type InsideRow = { id: string; customerId: string; customer: string; classLabel: string | null; owner: string | null }

/** `day`: the caller's today. */
export type InsidePage<Row> = { day: string; rows: (InsideRow & Row)[]; nextCursor: string | null }

type Asked<Sort> = Narrowing & { sort: Sort; size: number; cursor: string | null }

/** A page of a list, `Row` as its columns have it. Throws INVALID for a cursor that is not ours. */
export async function readPage<Sort extends string, Row>(
  ctx: Context,
  list: InsideList<Sort>,
  { size, cursor, sort, ...asked }: Asked<Sort>,
): Promise<InsidePage<Row>> {
  const by = list.sorts[sort]
  const day = today(ctx)
  const rows = await ctx.db.sql<InsideRow & Row & Place>`select p.id, p.key::text as key, c.id as "customerId", c.name as customer,
      c.class_letter || c.class_digit as "classLabel", coalesce((select u.name from app_user u where u.organisation_id = ${organisation} and u.id = p.owner_id), ${caredForBy(day)}) as owner, ${list.columns}
    from (${found(ctx, list, by, asked, readPlace(cursor, by), size + 1)}) p
      join customer c on c.organisation_id = ${organisation} and c.id = p.customer_id ${list.details(day)}
    order by ${inOrder(fragment`p.key`, fragment`p.id`, by)}`
  return { day, ...keysetPage(rows, size) } as InsidePage<Row>
}

/** How many of the caller's own stand in a list, counted up to `most`; a scalar. */
export function ownRows<Sort extends string>(ctx: Context, list: InsideList<Sort>, sort: Sort, most: number): SqlFragment {
  return fragment`(select count(*)::int from (${found(ctx, list, list.sorts[sort], { whose: 'mine', text: '' }, null, most)}) p)`
}

const id = fragment`x.id`

/** Customers are looked up row by row: how few there are the planner cannot know. */
const found = <Sort extends string>(
  ctx: Context,
  { rows }: InsideList<Sort>,
  by: SortKey,
  asked: Narrowing,
  after: Place | null,
  limit: number,
): SqlFragment => fragment`select x.id, c.id as customer_id, x.owner_id, ${by.key} as key from (${rows(today(ctx))}) x
    cross join lateral (select * from customer c where c.organisation_id = ${organisation} and c.id = x.customer_id offset 0) c
  where ${visibleCustomer(ctx)} and ${isOf(ctx, asked, fragment`c.id`, fragment`x.owner_id`)} and ${isNamed(asked, fragment`x.said`)} and ${isAfter(by, id, after)}
  order by ${inOrder(by.key, id, by)} limit ${limit}::int`
