/** Samples left with customers, and what was lent to them. */
import { fragment } from '../../../../platform/database/db.ts'
import { customerColumn, documentChecks, joinCustomer } from '../document-checks.ts'
import { joinProduct, productChecks, thingText } from '../goods/named-products.ts'
import type { RecordStore } from '../record-store.ts'
import { dayColumns, plainColumns } from '../text-columns.ts'
import { cellsOf } from '../work.ts'

const cell = cellsOf('loan_item')

export const loanItems: RecordStore = {
  table: fragment`loan_item t`,
  columns: () => [
    customerColumn,
    {
      name: 'kind',
      column: fragment`kind`,
      fields: ['kind'],
      value: fragment`${cell('kind')}::"LoanKind"`,
      // What is to come back was lent.
      initial: fragment`(case when coalesce(${cell('dueBackOn')}, ${cell('returnedOn')}) is null then 'sample' else 'loan' end)::"LoanKind"`,
    },
    ...plainColumns(cell, [['product_number', fragment`product_number`, 'productNumber']]),
    { name: 'text', column: fragment`text`, fields: ['productName', 'productNumber'], value: thingText(cell) },
    { name: 'quantity', column: fragment`quantity`, fields: ['quantity'], value: fragment`${cell('quantity')}::numeric`, initial: fragment`1` },
    ...dayColumns(cell, [
      ['given_on', fragment`given_on`, 'givenOn'],
      ['due_back_on', fragment`due_back_on`, 'dueBackOn'],
      ['returned_on', fragment`returned_on`, 'returnedOn'],
    ]),
  ],
  joins: (work) => fragment`${joinCustomer(cell)(work)} ${joinProduct(cell)(work)}`,
  checks: (work) => [...documentChecks(work, cell), ...productChecks(work, cell)],
  adopted: null,
  parts: null,
  customer: fragment`t.customer_id`,
}
