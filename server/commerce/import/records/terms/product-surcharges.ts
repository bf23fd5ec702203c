/** What comes on top of a product's price, each by its name. */
import { fragment, organisation } from '../../../../platform/database/db.ts'
import { productCheck } from '../goods/named-products.ts'
import type { Check, RecordStore } from '../record-store.ts'
import { plainColumns } from '../text-columns.ts'
import { cellsOf, known, type Work } from '../work.ts'

const cell = cellsOf('product_surcharge')

const joinProduct = (work: Work) => fragment`join ${known(work, 'product', cell('productNumber'), fragment`pn`)}`

const checks = (work: Work): Check[] => [
  productCheck(work, cell),
  {
    field: 'amount' in work.columns ? 'amount' : 'percent',
    reason: 'missing_value',
    wrong: fragment`coalesce(${cell('percent')}, ${cell('amount')}) is null`,
  },
]

export const productSurcharges: RecordStore = {
  table: fragment`product_surcharge t`,
  columns: () => [
    { name: 'product_id', column: fragment`product_id`, fields: ['productNumber'], value: fragment`pn.entity_id` },
    ...plainColumns(cell, [['name', fragment`name`, 'name']]),
    { name: 'percent', column: fragment`percent`, fields: ['percent'], value: fragment`${cell('percent')}::numeric(8, 4)` },
    { name: 'amount', column: fragment`amount`, fields: ['amount'], value: fragment`${cell('amount')}::numeric(18, 6)` },
  ],
  joins: joinProduct,
  checks,
  adopted: (work) => fragment`(select x.id from product_surcharge x ${joinProduct(work)}
    where x.organisation_id = ${organisation} and x.product_id = pn.entity_id and x.name = ${cell('name')})`,
  parts: null,
  customer: null,
}
