/** Delivery notes. A file of them may come before that of the orders it names: then they wait for their orders by number. */
import { fragment, organisation, type SqlFragment } from '../../../platform/database/db.ts'
import { documentChecks } from './document-checks.ts'
import type { Check, RecordStore } from './record-store.ts'
import { dayColumns, plainColumns } from './text-columns.ts'
import { applied, cellsOf, isUnnamed, known, type SliceWork, unnamed, type Work } from './work.ts'

const cell = cellsOf('delivery')

/** The customer `cn` and the order `o`, where they are known. */
const joins = (work: Work): SqlFragment => fragment`left join ${known(work, 'customer', cell('customerNumber'), fragment`cn`)}
  left join ${known(work, 'order', cell('orderNumber'), fragment`n`)} left join customer_order o on o.organisation_id = ${organisation} and o.id = n.entity_id`

/** Whose it is, either says. */
const customerOf = fragment`coalesce(cn.entity_id, o.customer_id)`

const customerCheck = (work: Work): Check => ({
  field: 'orderNumber' in work.columns ? 'orderNumber' : 'customerNumber',
  reason: 'orderNumber' in work.columns ? 'unknown_document' : 'missing_value',
  wrong: fragment`${cell('customerNumber')} is null and (select ${customerOf} from (select) one ${joins(work)}) is null`,
})

export const deliveries: RecordStore = {
  table: fragment`delivery t`,
  columns: () => [
    { name: 'customer_id', column: fragment`customer_id`, fields: ['number'], value: customerOf },
    { name: 'order_id', column: fragment`order_id`, fields: ['orderNumber'], value: fragment`o.id` },
    ...plainColumns(cell, [
      ['number', fragment`number`, 'number'],
      ['order_number', fragment`order_number`, 'orderNumber'],
      ['carrier', fragment`carrier`, 'carrier'],
      ['tracking_number', fragment`tracking_number`, 'tracking'],
    ]),
    ...dayColumns(cell, [['delivered_on', fragment`delivered_on`, 'date']]),
  ],
  joins,
  checks: (work) => [...documentChecks(work, cell), customerCheck(work)],
  // An order's file may have told of it by its number.
  adopted: (
    work,
  ) => fragment`(select x.id from (select) one ${joins(work)} join delivery x on x.organisation_id = ${organisation} and x.number = ${cell('number')}
    and x.order_id = o.id where ${isUnnamed(work, fragment`x.id`)} limit 1)`,
  parts: null,
  restoreParts: removeForsaken,
  customer: null,
}

/** Of a note that was there before its file the file of an order had told; where that has been taken back as well nobody tells of it any more. */
async function removeForsaken(given: SliceWork): Promise<void> {
  await given.sql`delete from delivery d using import_record r where ${applied(given)} and r.before ->> 'isKnown' = 'false'
    and d.organisation_id = ${organisation} and d.id = r.entity_id and d.order_id is null and ${unnamed('delivery', fragment`d.id`)}`
}
