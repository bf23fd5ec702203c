/** Amounts of a file in integer cents of the organisation's currency. */
import { fragment, type SqlFragment } from '../../../platform/database/db.ts'
import type { StoredColumn } from './record-store.ts'
import type { CellOf, Work } from './work.ts'

/** How much of ours one of line `l`'s currency is; null: not known. */
export const rateOf = (work: Work, cell: CellOf): SqlFragment =>
  'currency' in work.columns
    ? fragment`case when coalesce(${cell('currency')}, ${work.currency}) = ${work.currency} then 1 else (${JSON.stringify(work.rates)}::jsonb ->> ${cell('currency')})::numeric end`
    : fragment`1::numeric`

export const cents = (amount: SqlFragment, rate: SqlFragment = fragment`1`): SqlFragment =>
  fragment`round((${amount})::numeric * ${rate} * 100)::bigint`

/** Currency and rate are kept where they are not the organisation's. */
export const currencyColumns = (work: Work, cell: CellOf): StoredColumn[] => [
  {
    name: 'currency',
    column: fragment`currency`,
    fields: ['currency'],
    value: fragment`nullif(${cell('currency')}, ${work.currency})`,
  },
  { name: 'rate', column: fragment`rate`, fields: ['currency'], value: fragment`nullif(${rateOf(work, cell)}, 1)` },
]

/** More than anything is worth: so many of them together still are a number of cents that can be stored. */
export const MOST_AMOUNT = 10 ** 12

/** Whether an amount is no more, or not known. */
export const fits = (amount: SqlFragment, most: number): SqlFragment => fragment`coalesce(abs(${amount}) < ${most}::numeric, true)`
