import { fragment, organisation } from '../../../platform/database/db.ts'
import { documentChecks, documentColumns, joinCustomer } from './document-checks.ts'
import type { RecordStore } from './record-store.ts'
import { dayColumns, plainColumns } from './text-columns.ts'
import { cellsOf } from './work.ts'

const cell = cellsOf('complaint')

/** Within so many days a customer expects an answer where the source sets no deadline. */
const USUAL_DAYS = 14

export const complaints: RecordStore = {
  table: fragment`complaint t`,
  columns: () => [
    ...documentColumns(cell),
    ...dayColumns(cell, [
      ['opened_on', fragment`opened_on`, 'openedOn'],
      ['closed_on', fragment`closed_on`, 'closedOn'],
    ]),
    ...plainColumns(cell, [['product_number', fragment`product_number`, 'productNumber']]),
    { name: 'subject', column: fragment`subject`, fields: ['subject'], value: cell('subject'), initial: cell('number') },
    {
      name: 'deadline_on',
      column: fragment`deadline_on`,
      fields: ['deadlineOn'],
      value: fragment`${cell('deadlineOn')}::date`,
      initial: fragment`${cell('openedOn')}::date + ${USUAL_DAYS}::int`,
    },
    { name: 'quantity', column: fragment`quantity`, fields: ['quantity'], value: fragment`${cell('quantity')}::numeric` },
    {
      name: 'status',
      column: fragment`status`,
      fields: ['status', 'closedOn'],
      value: fragment`coalesce(${cell('status')}, case when ${cell('closedOn')} is not null then 'closed' end)::"ComplaintStatus"`,
      initial: fragment`'open'::"ComplaintStatus"`,
    },
  ],
  joins: joinCustomer(cell),
  checks: (work) => documentChecks(work, cell),
  adopted: (work) => fragment`(select x.id from complaint x ${joinCustomer(cell)(work)}
    where x.organisation_id = ${organisation} and x.number = r.external_id and x.customer_id = cn.entity_id and x.entered_by_id is null limit 1)`,
  parts: null,
  customer: fragment`t.customer_id`,
}
