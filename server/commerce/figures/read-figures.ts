/** What a customer's figures say on a day of the reader's. */
import type { FigureRows } from '../../../domain/commerce/figures/figure-rows.ts'
import { addDays, yearBefore } from '../../../domain/time/local-time.ts'
import { fragment, organisation, type Sql, type SqlFragment } from '../../platform/database/db.ts'
import { FIGURES, figuresOfDocuments } from './figures-of-documents.ts'

/** `revenueLastYearCents`: of last year's same days. `orderDays`: of the last three years. `overdue`: as `domain/commerce/overdue.ts` says it. */
export type FiguresAtDay = {
  revenueCents: number
  revenueLastYearCents: number
  orderDays: string[]
  openQuotes: { count: number; cents: number }
  overdue: { cents: number; invoices: number; oldestDueOn: string | null }
  rows: FigureRows
}

const YEARS_OF_RHYTHM = 3

/** How many of a rising list of days are not after `day`: lists of running sums have their value up to that day at this place, and none at 0. */
const upTo = (days: SqlFragment, day: string): SqlFragment => fragment`width_bucket(${day}::date, ${days})`

/** Of a row `f` of figures: what a running sum grew by, both days included. */
const between = (sums: SqlFragment, days: SqlFragment, from: string, until: string): SqlFragment =>
  fragment`(coalesce(${sums}[${upTo(days, until)}], 0) - coalesce(${sums}[${upTo(days, addDays(from, -1))}], 0))`

const orderDays = fragment`f.order_days`

/** Of a row `f` of figures: net value of orders that were not cancelled, both days included; cents. */
export const revenueBetween = (from: string, until: string): SqlFragment => between(fragment`f.revenue_cents`, orderDays, from, until)

/** Of a row `f` of figures: days with such orders, rising, both days included; `date[]`. */
const orderDaysBetween = (from: string, until: string): SqlFragment =>
  fragment`f.order_days[${upTo(orderDays, addDays(from, -1))} + 1 : ${upTo(orderDays, until)}]`

/** Margin of the lines whose cost is known, both days included; null: no cost is. */
export const marginBetween = (from: string, until: string): SqlFragment =>
  fragment`(case when ${between(fragment`f.costed_lines`, orderDays, from, until)} > 0 then ${between(fragment`f.margin_cents`, orderDays, from, until)} end)`

/** From the beginning of the year; and the same days a year before. */
const thisYear = (day: string): [string, string] => [`${day.slice(0, 4)}-01-01`, day]
const lastYear = (day: string): [string, string] => thisYear(yearBefore(day))

const overdue = (day: string): SqlFragment => {
  const count = upTo(fragment`f.due_days`, addDays(day, -1))
  return fragment`json_build_object('invoices', ${count}, 'cents', coalesce(f.due_cents[${count}], 0), 'oldestDueOn', case when ${count} > 0 then f.due_days[1] end)`
}

/** Whether row `f` of figures, which may be missing, holds what this version shows. */
export const areCurrent = fragment`((f.rows -> 'madeBy')::int is not distinct from ${FIGURES}::int)`

/** JSON of `FiguresAtDay`, of a row `f` of figures. */
export const figuresAt = (day: string): SqlFragment => fragment`json_build_object(
  'revenueCents', ${revenueBetween(...thisYear(day))}, 'revenueLastYearCents', ${revenueBetween(...lastYear(day))},
  'orderDays', ${orderDaysBetween(addDays(day, -365 * YEARS_OF_RHYTHM), day)},
  'openQuotes', json_build_object('count', f.open_quotes, 'cents', f.open_quote_cents), 'overdue', ${overdue(day)}, 'rows', f.rows)`

/** Of a customer of the organisation that has no figures yet. */
export async function readLiveFigures(sql: Sql, customerId: string, day: string): Promise<FiguresAtDay> {
  const [row] = await sql<{ figures: FiguresAtDay }>`select ${figuresAt(day)} as figures from customer c cross join lateral (${figuresOfDocuments}) f
    where c.organisation_id = ${organisation} and c.id = ${customerId}::uuid`
  if (!row) throw new Error('A customer that was just seen is gone')
  return row.figures
}

const COLUMNS = fragment`order_days, revenue_cents, margin_cents, costed_lines, due_days, due_cents, open_cents, open_quotes, open_quote_cents`

/** Of a row `c` of `customer` without their rows; made live where there are none. For statements that reach each customer by his key. */
export const figuresOfCustomer = fragment`(select ${COLUMNS} from customer_figures s where s.organisation_id = ${organisation} and s.customer_id = c.id
  union all select ${COLUMNS} from (${figuresOfDocuments}) d
    where not exists (select 1 from customer_figures s where s.organisation_id = ${organisation} and s.customer_id = c.id))`

/** Figures of all customers of the organisation without their rows, by `customer_id`; made live where there are none. For statements over many customers. */
export const storedOrLive = fragment`(select s.customer_id, ${COLUMNS} from customer_figures s where s.organisation_id = ${organisation}
  union all select n.id, ${COLUMNS} from (select c.id, d.* from customer c cross join lateral (${figuresOfDocuments}) d where c.organisation_id = ${organisation}
    and not exists (select 1 from customer_figures s where s.organisation_id = ${organisation} and s.customer_id = c.id)) n)`
