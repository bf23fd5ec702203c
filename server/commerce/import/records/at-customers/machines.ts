/** Machines at customers, and when they are due for service. */
import { fragment } from '../../../../platform/database/db.ts'
import { customerColumn, documentChecks, joinCustomer } from '../document-checks.ts'
import type { RecordStore } from '../record-store.ts'
import { dayColumns, plainColumns } from '../text-columns.ts'
import { cellsOf } from '../work.ts'

const cell = cellsOf('machine')

const months = fragment`${cell('serviceInterval')}::int`

export const machines: RecordStore = {
  table: fragment`machine t`,
  columns: () => [
    customerColumn,
    ...plainColumns(cell, [['name', fragment`name`, 'name']]),
    {
      name: 'serial_number',
      column: fragment`serial_number`,
      fields: ['serialNumber', 'number'],
      value: fragment`coalesce(${cell('serialNumber')}, ${cell('number')})`,
    },
    ...dayColumns(cell, [
      ['installed_on', fragment`installed_on`, 'installedOn'],
      ['last_service_on', fragment`last_service_on`, 'lastServiceOn'],
    ]),
    { name: 'service_interval_months', column: fragment`service_interval_months`, fields: ['serviceInterval'], value: months },
    {
      name: 'next_service_on',
      column: fragment`next_service_on`,
      fields: ['nextServiceOn', 'lastServiceOn', 'serviceInterval'],
      // As the file says, else an interval after the last.
      value: fragment`coalesce(${cell('nextServiceOn')}::date, cast(${cell('lastServiceOn')}::date + make_interval(months => ${months}) as date))`,
    },
  ],
  joins: joinCustomer(cell),
  checks: (work) => documentChecks(work, cell),
  adopted: null,
  parts: null,
  customer: fragment`t.customer_id`,
}
