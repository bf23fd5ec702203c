/** What may be wrong with a document though its lines can be read. */
import { fragment } from '../../../platform/database/db.ts'
import { fits, MOST_AMOUNT, rateOf } from './money.ts'
import type { Check, StoredColumn } from './record-store.ts'
import { type CellOf, known, type Work } from './work.ts'

/** Whoever is named has to be there, and what is not in our currency needs a rate. */
export const documentChecks = (work: Work, cell: CellOf): Check[] => [
  {
    field: 'customerNumber',
    reason: 'unknown_customer',
    wrong: fragment`${cell('customerNumber')} is not null and not exists (select from ${knownNumber(work, cell)})`,
  },
  ...amountChecks(work, cell),
  ...('currency' in work.columns ? [{ field: 'currency', reason: 'unknown_rate', wrong: fragment`${rateOf(work, cell)} is null` }] : []),
]

const knownNumber = (work: Work, cell: CellOf) => fragment`(select) one join ${known(work, 'customer', cell('customerNumber'), fragment`cn`)}`

/** The customer `cn` of line `l`. */
export const joinCustomer = (cell: CellOf) => (work: Work) => fragment`join ${known(work, 'customer', cell('customerNumber'), fragment`cn`)}`

/** Whose it is. */
export const customerColumn: StoredColumn = {
  name: 'customer_id',
  column: fragment`customer_id`,
  fields: ['customerNumber'],
  value: fragment`cn.entity_id`,
}

/** What every document has. */
export const documentColumns = (cell: CellOf): StoredColumn[] => [
  { name: 'number', column: fragment`number`, fields: ['number'], value: cell('number') },
  customerColumn,
]

/** Amounts that a line says itself: at a rate they may come to more than there is. */
const amountChecks = (work: Work, cell: CellOf): Check[] =>
  ['netAmount', 'grossAmount', 'amount', 'openAmount', 'price', 'volume', 'called', 'reached', 'fromAmount']
    .filter((field) => field in work.columns && 'currency' in work.columns)
    .map((field) => ({
      field,
      reason: 'out_of_range',
      wrong: fragment`not ${fits(fragment`${cell(field)}::numeric * ${rateOf(work, cell)}`, MOST_AMOUNT)}`,
    }))
