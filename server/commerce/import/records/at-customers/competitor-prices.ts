/** What competitors ask, as it was seen at customers. */
import { fragment } from '../../../../platform/database/db.ts'
import { customerColumn, documentChecks, joinCustomer } from '../document-checks.ts'
import { joinProduct, productChecks, thingText } from '../goods/named-products.ts'
import { rateOf } from '../money.ts'
import type { RecordStore } from '../record-store.ts'
import { dayColumns, plainColumns } from '../text-columns.ts'
import { cellsOf } from '../work.ts'

const cell = cellsOf('competitor_price')

export const competitorPrices: RecordStore = {
  table: fragment`competitor_price t`,
  columns: (work) => [
    customerColumn,
    ...plainColumns(cell, [
      ['competitor', fragment`competitor`, 'competitor'],
      ['product_number', fragment`product_number`, 'productNumber'],
    ]),
    { name: 'product', column: fragment`product`, fields: ['productName', 'productNumber'], value: thingText(cell) },
    {
      name: 'price',
      column: fragment`price`,
      fields: ['price'],
      value: fragment`(${cell('price')}::numeric * ${rateOf(work, cell)})::numeric(18, 6)`,
    },
    {
      name: 'price_unit',
      column: fragment`price_unit`,
      fields: ['priceUnit'],
      value: fragment`round(${cell('priceUnit')}::numeric)::int`,
      initial: fragment`1`,
    },
    ...dayColumns(cell, [['seen_on', fragment`seen_on`, 'seenOn']]),
  ],
  joins: (work) => fragment`${joinCustomer(cell)(work)} ${joinProduct(cell)(work)}`,
  checks: (work) => [...documentChecks(work, cell), ...productChecks(work, cell)],
  adopted: null,
  parts: null,
  // Its head is read as it is, for people write prices as well.
  customer: null,
}
