/** Products, each in a group that has to be there: groups are never made silently. */
import { fragment, organisation, type SqlFragment } from '../../../../platform/database/db.ts'
import type { Check, RecordStore } from '../record-store.ts'
import { plainColumns } from '../text-columns.ts'
import { type CellOf, cellsOf, type Work } from '../work.ts'
import { linkedCustomers, linkPositions, unlinkPositions } from './late-products.ts'
import { numberElsewhere } from './number-elsewhere.ts'

const ofProduct = cellsOf('product')

/** By the code that its source gives a group, or by its name. */
export const groupNamed = (named: SqlFragment): SqlFragment => fragment`(select g.id from product_group g
  where g.organisation_id = ${organisation} and g.archived_at is null and (g.code = ${named} or lower(g.name) = lower(${named}))
  order by (g.code = ${named}) desc limit 1)`

export const groupCheck = (work: Work, cell: CellOf): Check[] =>
  'group' in work.columns
    ? [{ field: 'group', reason: 'unknown_group', wrong: fragment`${cell('group')} is not null and ${groupNamed(cell('group'))} is null` }]
    : []

export const products: RecordStore = {
  table: fragment`product t`,
  columns: () => [
    ...plainColumns(ofProduct, [
      ['number', fragment`number`, 'number'],
      ['name', fragment`name`, 'name'],
      ['name_addition', fragment`name_addition`, 'name2'],
      ['barcode', fragment`barcode`, 'barcode'],
      ['manufacturer', fragment`manufacturer`, 'manufacturer'],
    ]),
    { name: 'unit', column: fragment`unit`, fields: ['unit'], value: ofProduct('unit'), initial: fragment`'Stk'` },
    { name: 'price', column: fragment`price`, fields: ['price'], value: fragment`${ofProduct('price')}::numeric(18, 6)` },
    { name: 'unit_cost', column: fragment`unit_cost`, fields: ['unitCost'], value: fragment`${ofProduct('unitCost')}::numeric(18, 6)` },
    {
      name: 'price_unit',
      column: fragment`price_unit`,
      fields: ['priceUnit'],
      value: fragment`round(${ofProduct('priceUnit')}::numeric)::int`,
      initial: fragment`1`,
    },
    { name: 'product_group_id', column: fragment`product_group_id`, fields: ['group'], value: groupNamed(ofProduct('group')) },
  ],
  joins: () => fragment``,
  checks: (work) => [numberElsewhere(work, { table: fragment`product`, number: fragment`number` }, ofProduct), ...groupCheck(work, ofProduct)],
  adopted: () => fragment`(select x.id from product x where x.organisation_id = ${organisation} and x.number = r.external_id)`,
  parts: null,
  storeParts: linkPositions,
  restoreParts: unlinkPositions,
  customer: null,
  customersBefore: linkedCustomers,
}
