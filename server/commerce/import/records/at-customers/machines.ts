/** Machines at customers, and when they are due for service. */
import { fragment, organisation, type SqlFragment } from '../../../../platform/database/db.ts'
import { customerColumn, documentChecks, joinCustomer } from '../document-checks.ts'
import type { RecordStore } from '../record-store.ts'
import { dayColumns, plainColumns } from '../text-columns.ts'
import { cellsOf, staying, tells, unnamed, type Work } from '../work.ts'

const cell = cellsOf('machine')

const months = fragment`${cell('serviceInterval')}::int`
const last = fragment`${cell('lastServiceOn')}::date`

/** What holds once the file is in: as it says, else as it was said. */
const holding = (work: Work, field: string, told: SqlFragment, column: SqlFragment): SqlFragment =>
  fragment`coalesce(${told}, ${tells(work, [field]) ? staying(work, field, fragment`t.${column}`) : fragment`t.${column}`})`

/** As the file says, else an interval after the last, where it says either. */
const nextService = (
  work: Work,
): SqlFragment => fragment`coalesce(${cell('nextServiceOn')}::date, case when coalesce(${cell('lastServiceOn')}, ${cell('serviceInterval')}) is not null
  then cast(${holding(work, 'lastServiceOn', last, fragment`last_service_on`)}
    + make_interval(months => ${holding(work, 'serviceInterval', months, fragment`service_interval_months`)}) as date) end)`

export const machines: RecordStore = {
  table: fragment`machine t`,
  columns: (work) => [
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
      value: nextService(work),
    },
  ],
  joins: joinCustomer(cell),
  checks: (work) => documentChecks(work, cell),
  // Somebody has entered it here before.
  adopted: (work) => fragment`(select m.id from machine m ${joinCustomer(cell)(work)}
    where m.organisation_id = ${organisation} and m.customer_id = cn.entity_id and lower(m.serial_number) = lower(coalesce(${cell('serialNumber')}, ${cell('number')}))
      and m.archived_at is null and ${unnamed('machine', fragment`m.id`)} limit 1)`,
  parts: null,
  customer: fragment`t.customer_id`,
}
