/** Positions of documents: what they cost, and how they replace those that stood there. */
import { fieldsOf } from '../../../../domain/commerce/import/records/record-fields.ts'
import { fragment, organisation, type SqlFragment } from '../../../platform/database/db.ts'
import { cents, fits, MOST_AMOUNT, rateOf } from './money.ts'
import type { Check } from './record-store.ts'
import { applied, type CellOf, commas, keptRows, known, type SliceWork, toStore, type Work } from './work.ts'

/** What a position brings. */
export const lineCents = (work: Work, cell: CellOf): SqlFragment => cents(lineAmount(work, cell), rateOf(work, cell))

/** As the file says it, else quantity times price, less its discount. */
function lineAmount(work: Work, cell: CellOf): SqlFragment {
  const { columns } = work
  const discount = 'discount' in columns ? fragment`(1 - coalesce(${cell('discount')}::numeric, 0) / 100)` : fragment`1`
  const reckoned = fragment`${cell('quantity')}::numeric * ${cell('unitPrice')}::numeric / ${priceUnit(work, cell)} * ${discount}`
  return 'lineAmount' in columns ? fragment`coalesce(${cell('lineAmount')}::numeric, ${reckoned})` : reckoned
}

const priceUnit = ({ columns }: Work, cell: CellOf): SqlFragment =>
  'priceUnit' in columns ? fragment`coalesce(${cell('priceUnit')}::numeric, 1)` : fragment`1`

/** What it costs us, as the file says, else as the product does; null: nobody knows, or it comes to more than there is. */
const costCents = (work: Work, cell: CellOf): SqlFragment => {
  const known = fragment`${cell('quantity')}::numeric * p.unit_cost / p.price_unit`
  return cents(fragment`case when ${cell('unitCost')} is not null then ${toldCost(work, cell)} when ${fits(known, MOST_AMOUNT)} then ${known} end`)
}

const toldCost = (work: Work, cell: CellOf): SqlFragment =>
  fragment`${cell('quantity')}::numeric * ${cell('unitCost')}::numeric / ${priceUnit(work, cell)}`

/** A list of what is still open may say nothing of how much there was: then so much is known of. */
const quantity = ({ columns }: Work, cell: CellOf): SqlFragment =>
  'openQuantity' in columns
    ? fragment`coalesce(${cell('quantity')}::numeric, ${cell('openQuantity')}::numeric, 1)`
    : fragment`coalesce(${cell('quantity')}::numeric, 1)`

const pricePerUnit = (work: Work, cell: CellOf): SqlFragment =>
  fragment`${cell('lineAmount')}::numeric / nullif(${quantity(work, cell)}, 0) * ${priceUnit(work, cell)}`

/** Of the product, for as many as the line's price is for. */
const knownCost = (work: Work, cell: CellOf): SqlFragment => {
  const known = fragment`p.unit_cost / p.price_unit * ${priceUnit(work, cell)}`
  return fragment`case when ${fits(known, MOST_AMOUNT)} then ${known} end`
}

/** What a line says is read well, and what it comes to is none the less no amount. */
export const lineChecks = (work: Work, cell: CellOf): Check[] => {
  const told = (...fields: string[]): string => fields.find((field) => field in work.columns) ?? 'quantity'
  return [
    {
      field: told('lineAmount', 'unitPrice'),
      reason: 'out_of_range',
      wrong: fragment`not ${fits(fragment`${lineAmount(work, cell)} * ${rateOf(work, cell)}`, MOST_AMOUNT)}`,
    },
    { field: told('lineAmount'), reason: 'out_of_range', wrong: fragment`not ${fits(pricePerUnit(work, cell), MOST_AMOUNT)}` },
    { field: told('unitCost'), reason: 'out_of_range', wrong: fragment`not ${fits(toldCost(work, cell), MOST_AMOUNT)}` },
  ]
}

/** Whether a file tells positions at all, or documents only. */
export const hasLines = ({ columns }: Work): boolean => 'productNumber' in columns || 'productName' in columns || 'position' in columns

/** Positions of records, one row each. Where a document numbers them twice, or not at all, they are counted as they stand. `lines`: of what, with `r` in reach. */
const numbered = (work: Work, cell: CellOf, lines: SqlFragment): SqlFragment => fragment`(
  select s.entity_id, s.line, s.cells, s.cleared, case when bool_and(s.told is not null and s.same = 1) over (partition by s.record) then s.told else s.counted end as position
  from (select l.record, r.entity_id, l.line, l.cells, l.cleared, ${cell('position')}::int as told, count(*) over (partition by l.record, ${cell('position')}) as same,
      row_number() over (partition by l.record order by l.line)::int as counted
    from ${lines} and coalesce(${commas(contentFields(work).map(cell))}) is not null) s)`

/** A line that says none of these is no position. */
const contentFields = ({ entity }: Work): string[] =>
  ['productNumber', 'productName', 'quantity', 'lineAmount', 'agreedPrice'].filter((field) => fieldsOf(entity).includes(field))

/** Of the records to store. */
export const numberedLines = (given: SliceWork, cell: CellOf): SqlFragment =>
  numbered(
    given.work,
    cell,
    fragment`import_record r join import_line l on l.organisation_id = ${organisation} and l.job_id = r.job_id and l.record = r.record where ${toStore(given)}`,
  )

/** Of record `r`. */
export const linesOfRecord = (work: Work, cell: CellOf): SqlFragment =>
  numbered(work, cell, fragment`import_line l where l.organisation_id = ${organisation} and l.job_id = r.job_id and l.record = r.record`)

/** The lines under the name `l`, with the products `p` that are known. */
export const linesWithProducts = (given: SliceWork, cell: CellOf): SqlFragment => fragment`${numberedLines(given, cell)} l
  left join ${known(given.work, 'product', cell('productNumber'), fragment`pn`)}
  left join product p on p.organisation_id = ${organisation} and p.id = pn.entity_id`

/** What all positions have in common, in this order. */
export const lineColumns = fragment`position, product_id, product_number, text, quantity, unit_price, price_unit, discount_percent, unit_cost, cost_cents, total_cents`

export const lineValues = (work: Work, cell: CellOf): SqlFragment => fragment`l.position, p.id, ${cell('productNumber')},
  coalesce(${cell('productName')}, p.name, ${cell('productNumber')}, ''), ${quantity(work, cell)},
  coalesce(${cell('unitPrice')}::numeric, ${pricePerUnit(work, cell)}, 0),
  round(${priceUnit(work, cell)})::int, ${cell('discount')}::numeric, coalesce(${cell('unitCost')}::numeric, ${knownCost(work, cell)}),
  ${costCents(work, cell)}, coalesce(${lineCents(work, cell)}, 0)`

/** By column the fields that tell it. */
type LineFields = Readonly<Record<string, readonly string[]>>

export const productFields: LineFields = {
  product_id: ['productNumber'],
  product_number: ['productNumber'],
  text: ['productName'],
}
export const lineFields: LineFields = {
  ...productFields,
  quantity: ['quantity'],
  unit_price: ['unitPrice', 'lineAmount'],
  price_unit: ['priceUnit'],
  discount_percent: ['discount'],
  unit_cost: ['unitCost', 'productNumber'],
  cost_cents: ['unitCost', 'productNumber'],
  total_cents: ['unitPrice', 'lineAmount'],
}

/** How much a position `l` holds of which the file tells only the rest, as it is known already: of document `id`. */
export const knownQuantity = ({ table, document }: LineTable, id: SqlFragment): SqlFragment =>
  fragment`(select k.quantity from ${table} k where k.organisation_id = ${organisation} and k.${document} = ${id} and k.position = l.position)`

/** What replaces a position of the same number: of which the file says nothing stays. */
export const lineChange = ({ columns }: Work, fields: LineFields): SqlFragment => {
  const told = Object.entries(fields).filter(([, fields]) => fields.some((field) => field in columns))
  return commas([...told.map(([name]) => ({ texts: [`${name} = excluded.${name}`], values: [] })), fragment`archived_at = null`])
}

/** By these a document says what it comes to. */
export const amountFields = ['netAmount', 'lineAmount', 'unitPrice'] as const

/**
 * What a document comes to: its positions together; else what it says itself: once, or once for each part.
 * In another currency at the rate that is kept with it.
 */
export const documentCents = (work: Work, cell: CellOf): SqlFragment => fragment`(
  select case when bool_and(${lineCents(work, cell)} is not null) then sum(${lineCents(work, cell)}) ${'netAmount' in work.columns ? toldCents(work, cell) : fragment``} end
  from import_line l where l.organisation_id = ${organisation} and l.job_id = r.job_id and l.record = r.record)`

const toldCents = (work: Work, cell: CellOf): SqlFragment => {
  const told = cents(cell('netAmount'), rateOf(work, cell))
  return fragment`when min(${cell('netAmount')}) is not distinct from max(${cell('netAmount')}) then max(${told}) else sum(${told})`
}

/** A table of positions, and its column that names the document; both as they stand in a statement. */
export type LineTable = { table: SqlFragment; document: SqlFragment }

/** The positions of document `t`, for `before` of its record. */
export const keptLines = ({ table, document }: LineTable): SqlFragment =>
  fragment`(select jsonb_build_object('lines', coalesce(jsonb_agg(to_jsonb(o)), '[]')) from ${table} o where o.organisation_id = ${organisation} and o.${document} = t.id)`

/**
 * What a document that changes does not number any more; document by document, since the database may know nothing yet of how many there are.
 * One that names no position at all says nothing of them, as an empty cell does of what stands there.
 */
export async function archiveMissingLines(given: SliceWork, cell: CellOf, { table, document }: LineTable): Promise<void> {
  const silent = given.work.emptyOverwrites ? fragment`'{}'::int[]` : fragment`null`
  await given.sql`update ${table} o set archived_at = now() from import_record r
    where ${toStore(given)} and r.verdict = 'changed' and o.organisation_id = ${organisation} and o.${document} = r.entity_id and o.archived_at is null
      and o.position <> all(coalesce((select array_agg(k.position) from ${linesOfRecord(given.work, cell)} k), ${silent}))`
}

/** Puts back what `keptLines` has kept. */
export async function restoreLines(given: SliceWork, { table, document }: LineTable): Promise<void> {
  const { sql } = given
  const changed = fragment`${applied(given)} and r.before ? 'lines'`
  await sql`delete from ${table} o using import_record r where ${changed} and o.organisation_id = ${organisation} and o.${document} = r.entity_id`
  await sql`insert into ${table} select k.* from import_record r cross join lateral ${keptRows(table, 'lines')}
    where ${changed} and k.organisation_id = ${organisation}`
}
