/** What is offered to everybody for a while. */
import { fragment } from '../../../../platform/database/db.ts'
import { groupCheck, groupNamed } from '../goods/products.ts'
import type { RecordStore } from '../record-store.ts'
import { dayColumns, plainColumns } from '../text-columns.ts'
import { cellsOf } from '../work.ts'

const cell = cellsOf('promotion')

export const promotions: RecordStore = {
  table: fragment`promotion t`,
  columns: () => [
    ...plainColumns(cell, [
      ['title', fragment`title`, 'title'],
      ['text', fragment`text`, 'text'],
    ]),
    ...dayColumns(cell, [
      ['starts_on', fragment`starts_on`, 'validFrom'],
      ['ends_on', fragment`ends_on`, 'validUntil'],
    ]),
    { name: 'product_group_id', column: fragment`product_group_id`, fields: ['group'], value: groupNamed(cell('group')) },
  ],
  joins: () => fragment``,
  checks: (work) => groupCheck(work, cell),
  adopted: null,
  parts: null,
  customer: null,
}
