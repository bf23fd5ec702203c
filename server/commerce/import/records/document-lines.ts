/** Positions of quotes and orders: what they cost, and how they replace those that stood there. */
import { fragment, organisation, type SqlFragment } from '../../../platform/database/db.ts'
import { cents, rateOf } from './money.ts'
import { type CellOf, known, type SliceWork, toStore, type Work } from './work.ts'

/** What a position brings: as the file says it, else quantity times price, less its discount. */
export function lineCents(work: Work, cell: CellOf): SqlFragment {
  const { columns } = work
  const discount = 'discount' in columns ? fragment`(1 - coalesce(${cell('discount')}::numeric, 0) / 100)` : fragment`1`
  const reckoned = fragment`${cell('quantity')}::numeric * ${cell('unitPrice')}::numeric / ${priceUnit(work, cell)} * ${discount}`
  const amount = 'lineAmount' in columns ? fragment`coalesce(${cell('lineAmount')}::numeric, ${reckoned})` : reckoned
  return cents(amount, rateOf(work, cell))
}

const priceUnit = ({ columns }: Work, cell: CellOf): SqlFragment =>
  'priceUnit' in columns ? fragment`coalesce(${cell('priceUnit')}::numeric, 1)` : fragment`1`

/** What it costs us, as the file says, else as the product does; null: nobody knows. */
const costCents = (work: Work, cell: CellOf): SqlFragment =>
  cents(fragment`case when ${cell('unitCost')} is not null then ${cell('quantity')}::numeric * ${cell('unitCost')}::numeric / ${priceUnit(work, cell)}
    else ${cell('quantity')}::numeric * p.unit_cost / p.price_unit end`)

/** Whether a file tells positions at all, or documents only. */
export const hasLines = ({ columns }: Work): boolean => 'productNumber' in columns || 'productName' in columns || 'position' in columns

/**
 * The positions of the records to store, one row each. Where a document numbers them twice, or not at all, they are counted as they stand.
 */
export const numberedLines = (given: SliceWork, cell: CellOf): SqlFragment => fragment`(
  select s.entity_id, s.line, s.cells, case when bool_and(s.told is not null and s.same = 1) over (partition by s.record) then s.told else s.counted end as position
  from (select r.record, r.entity_id, l.line, l.cells, ${cell('position')}::int as told, count(*) over (partition by r.record, ${cell('position')}) as same,
      row_number() over (partition by r.record order by l.line)::int as counted
    from import_record r join import_line l on l.organisation_id = ${organisation} and l.job_id = r.job_id and l.record = r.record
    where ${toStore(given)} and coalesce(${cell('productNumber')}, ${cell('productName')}, ${cell('quantity')}, ${cell('lineAmount')}) is not null) s)`

/** The lines under the name `l`, with the products `p` that are known. */
export const linesWithProducts = (given: SliceWork, cell: CellOf): SqlFragment => fragment`${numberedLines(given, cell)} l
  left join ${known(given.work, 'product', cell('productNumber'), fragment`pn`)}
  left join product p on p.organisation_id = ${organisation} and p.id = pn.entity_id`

/** What all positions have in common, in this order. */
export const lineColumns = fragment`position, product_id, product_number, text, quantity, unit_price, price_unit, discount_percent, unit_cost, cost_cents, total_cents`

export const lineValues = (work: Work, cell: CellOf): SqlFragment => fragment`l.position, p.id, ${cell('productNumber')},
  coalesce(${cell('productName')}, p.name, ${cell('productNumber')}, ''), coalesce(${cell('quantity')}::numeric, 1),
  coalesce(${cell('unitPrice')}::numeric, ${cell('lineAmount')}::numeric / nullif(coalesce(${cell('quantity')}::numeric, 1), 0) * ${priceUnit(work, cell)}, 0),
  round(${priceUnit(work, cell)})::int, ${cell('discount')}::numeric, coalesce(${cell('unitCost')}::numeric, p.unit_cost / p.price_unit * ${priceUnit(work, cell)}),
  ${costCents(work, cell)}, coalesce(${lineCents(work, cell)}, 0)`

/** What replaces a position of the same number. */
export const lineChange = fragment`product_id = excluded.product_id, product_number = excluded.product_number, text = excluded.text,
  quantity = excluded.quantity, unit_price = excluded.unit_price, price_unit = excluded.price_unit, discount_percent = excluded.discount_percent,
  unit_cost = excluded.unit_cost, cost_cents = excluded.cost_cents, total_cents = excluded.total_cents, archived_at = null`

/**
 * What a document comes to: its positions together; else what it says itself: once, or once for each part.
 * In another currency at the rate that is kept with it.
 */
export const documentCents = (work: Work, cell: CellOf): SqlFragment => fragment`(
  select case when bool_and(${lineCents(work, cell)} is not null) then sum(${lineCents(work, cell)})
      when count(distinct ${cell('netAmount')}) <= 1 then max(${cents(fragment`${cell('netAmount')}`, rateOf(work, cell))})
      else sum(${cents(fragment`${cell('netAmount')}`, rateOf(work, cell))}) end
  from import_line l where l.organisation_id = ${organisation} and l.job_id = r.job_id and l.record = r.record)`
