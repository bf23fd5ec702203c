/** Products and the groups they belong to. A group that is named but not there is an error: groups are never made silently. */
import { fragment, organisation, type SqlFragment } from '../../../platform/database/db.ts'
import type { Check, RecordStore } from './record-store.ts'
import { plainColumns } from './text-columns.ts'
import { type CellOf, cellsOf, type Work } from './work.ts'

const ofProduct = cellsOf('product')
const ofGroup = cellsOf('product_group')

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
  checks: (work) => groupCheck(work, ofProduct),
  adopted: () => fragment`(select x.id from product x where x.organisation_id = ${organisation} and x.number = r.external_id)`,
  parts: null,
  customer: null,
}

/** Parents may stand behind their children: they are found once all are stored. */
export const productGroups: RecordStore = {
  table: fragment`product_group t`,
  columns: () =>
    plainColumns(ofGroup, [
      ['code', fragment`code`, 'number'],
      ['name', fragment`name`, 'name'],
    ]),
  joins: () => fragment``,
  checks: (work: Work) => [
    {
      field: 'parent',
      reason: 'unknown_group',
      wrong: fragment`${ofGroup('parent')} is not null
        and not exists (select from import_record p where p.organisation_id = ${organisation} and p.job_id = ${work.jobId}::uuid and p.external_id = ${ofGroup('parent')})
        and not exists (select from product_group g where g.organisation_id = ${organisation} and g.code = ${ofGroup('parent')})`,
    },
  ],
  adopted: () => fragment`(select x.id from product_group x where x.organisation_id = ${organisation} and x.code = r.external_id)`,
  parts: null,
  storeParts: async ({ sql, work }) => {
    await sql`update product_group t set parent_id = p.id
      from import_record r join import_line l on l.organisation_id = ${organisation} and l.job_id = r.job_id and l.record = r.record
      join product_group p on p.organisation_id = ${organisation} and p.code = ${ofGroup('parent')}
      where r.organisation_id = ${organisation} and r.job_id = ${work.jobId}::uuid and r.verdict in ('new', 'changed')
        and t.organisation_id = ${organisation} and t.id = r.entity_id and t.parent_id is distinct from p.id and p.id <> t.id`
  },
  customer: null,
}
