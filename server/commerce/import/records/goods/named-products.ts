/** Things at customers that name a product of ours, or only say what they are. */
import { fragment, type SqlFragment } from '../../../../platform/database/db.ts'
import type { Check } from '../record-store.ts'
import { type CellOf, known, type Work } from '../work.ts'

/** The product `p` of line `l`, where it names one. */
export const joinProduct =
  (cell: CellOf) =>
  (work: Work): SqlFragment =>
    fragment`left join ${known(work, 'product', cell('productNumber'), fragment`pn`)}
  left join product p on p.organisation_id = pn.organisation_id and p.id = pn.entity_id`

/** What it is called: as the file says, else as the product is. */
export const thingText = (cell: CellOf): SqlFragment => fragment`coalesce(${cell('productName')}, p.name)`

/** A product that is named has to be there. */
export const productCheck = (work: Work, cell: CellOf): Check => ({
  field: 'productNumber',
  reason: 'unknown_product',
  wrong: fragment`${cell('productNumber')} is not null
    and not exists (select from (select) one join ${known(work, 'product', cell('productNumber'), fragment`pn`)})`,
})

/** What names no product has to say what it is. */
export const productChecks = (work: Work, cell: CellOf): Check[] => [
  productCheck(work, cell),
  {
    field: 'productName' in work.columns ? 'productName' : 'productNumber',
    reason: 'missing_value',
    wrong: fragment`coalesce(${cell('productNumber')}, ${cell('productName')}) is null`,
  },
]
