/** Orders with their positions, dates and delivery notes. */
import { clearedByPosition } from '../../../../domain/commerce/import/records/record-fields.ts'
import { fragment, organisation, type SqlFragment } from '../../../platform/database/db.ts'
import { documentChecks, documentColumns, joinCustomer } from './document-checks.ts'
import {
  amountFields,
  archiveMissingLines,
  documentCents,
  hasLines,
  keptLines,
  knownQuantity,
  type LineTable,
  lineChange,
  lineChecks,
  lineColumns,
  lineFields,
  linesOfRecord,
  linesWithProducts,
  lineValues,
  numberedLines,
  restoreLines,
} from './document-lines.ts'
import { linkRestored, orderPositions } from './goods/late-products.ts'
import { currencyColumns } from './money.ts'
import { keptDeliveries, removeDeliveries, restoreDeliveries, storeDeliveries } from './order-deliveries.ts'
import type { RecordStore, StoredColumn } from './record-store.ts'
import { dayColumns, plainColumns } from './text-columns.ts'
import { isOrderDone } from './vanished/done-order.ts'
import { untoldStatus } from './vanished/named-again.ts'
import { cellsOf, empties, type SliceWork, toStore, type Work } from './work.ts'

const cell = cellsOf('order')
const lines: LineTable = { table: fragment`order_line`, document: fragment`order_id` }

const columns = (work: Work): StoredColumn[] => [
  ...documentColumns(cell),
  ...dayColumns(cell, [
    ['ordered_on', fragment`ordered_on`, 'date'],
    ['requested_on', fragment`requested_on`, 'requestedOn'],
    ['promised_on', fragment`promised_on`, 'confirmedOn'],
  ]),
  ...plainColumns(cell, [['customer_reference', fragment`customer_reference`, 'customerReference']]),
  {
    name: 'status',
    column: fragment`status`,
    fields: isStatusTold(work) ? ['status', 'openQuantity'] : ['number'],
    value: fragment`${isStatusTold(work) ? status(work) : untoldStatus(work, fragment`'delivered'`)}::"OrderStatus"`,
    initial: fragment`'open'::"OrderStatus"`,
  },
  { name: 'total_cents', column: fragment`total_cents`, fields: amountFields, value: documentCents(work, cell), initial: fragment`0` },
  ...currencyColumns(work, cell),
]

const isStatusTold = ({ columns }: Work): boolean => 'status' in columns || 'openQuantity' in columns

/**
 * As the file says, else by what is still to be delivered. Many systems call open whatever is not done: by that word an order of which the file's quantities,
 * or an earlier file, say that it is partly delivered is no less so.
 */
const status = (work: Work) => {
  const told = cell('status')
  if (!('openQuantity' in work.columns))
    return fragment`case when ${told} = 'open' and t.status = 'partially_delivered' then 'partially_delivered' else ${told} end`
  const reckoned = fragment`(select case count(${cell('openQuantity')}) when 0 then null when count(*) then ${stateBy(open, quantity)} else ${withKnown(work)} end
    from import_line l where l.organisation_id = ${organisation} and l.job_id = r.job_id and l.record = r.record)`
  return fragment`case when coalesce(${told}, 'open') = 'open' and ${reckoned} = 'partially_delivered' then 'partially_delivered' else coalesce(${told}, ${reckoned}) end`
}
const quantity = fragment`coalesce(${cell('quantity')}::numeric, 0)`
const open = fragment`${cell('openQuantity')}::numeric`

const stateBy = (open: SqlFragment, quantity: SqlFragment): SqlFragment =>
  fragment`case when sum(${open}) <= 0 then 'delivered' when sum(${open}) < sum(${quantity}) then 'partially_delivered' else 'open' end`

/** Of a position whose cell is empty so much is open as was: that alone asks for what is known of each. */
const withKnown = (work: Work): SqlFragment => fragment`(select ${stateBy(fragment`p.open`, fragment`p.quantity`)}
  from (select coalesce(${cell('quantity')}::numeric, k.quantity, ${open}, 1) as quantity,
      coalesce(${open}, coalesce(${cell('quantity')}::numeric, k.quantity, 1) - coalesce(k.delivered_quantity, 0)) as open
    from ${linesOfRecord(work, cell)} l
    left join order_line k on k.organisation_id = ${organisation} and k.order_id = t.id and k.position = l.position) p)`

export const orders: RecordStore = {
  table: fragment`customer_order t`,
  areApart: true,
  columns,
  joins: joinCustomer(cell),
  checks: (work) => [...documentChecks(work, cell), ...lineChecks(work, cell)],
  adopted: (work) => fragment`(select x.id from customer_order x ${joinCustomer(cell)(work)}
    where x.organisation_id = ${organisation} and x.number = r.external_id and x.customer_id = cn.entity_id limit 1)`,
  parts: fragment`${keptLines(lines)} || ${keptDeliveries}`,
  storeParts: async (given) => {
    await goOver(given)
    if (hasLines(given.work)) await storeLines(given)
    await storeDeliveries(given)
  },
  restoreParts: async (given) => {
    await restoreLines(given, lines)
    await linkRestored(given, orderPositions)
    await restoreDeliveries(given)
  },
  removeParts: removeDeliveries,
  isDone: () => isOrderDone,
  // It stays among what the customer has ordered; of what nothing went out it was called off there.
  vanish: () =>
    fragment`status = case when ${isOrderDone} and t.status <> 'cancelled' then 'delivered' else t.status end, archived_at = case when ${isOrderDone} then t.archived_at else now() end where true`,
  vanishKeeps: ['status', 'archived_at'],
  customer: fragment`t.customer_id`,
}

/** What is delivered is what is not open any more; where the file, or the position's cell, does not tell that, what the state says, else what was known. */
const delivered = (work: Work) => {
  const known = knownQuantity(lines, fragment`t.id`)
  const untold = fragment`case when t.status = 'delivered' then coalesce(${cell('quantity')}::numeric, ${known}, 1) else coalesce(${knownDelivered}, 0) end`
  if (!('openQuantity' in work.columns)) return untold
  return fragment`case when ${open} is null then ${untold} else coalesce(${cell('quantity')}::numeric, ${known}, ${open}) - ${open} end`
}

/** Of an order that is open, no longer where all of it counted as delivered. */
const knownDelivered = fragment`(select k.delivered_quantity from order_line k where k.organisation_id = ${organisation} and k.order_id = t.id
  and k.position = l.position and (t.status <> 'open' or k.delivered_quantity < k.quantity))`

/** Of a position, beside what all have: by the fields that tell it. */
const ownFields = {
  product_group_id: ['productNumber'],
  delivered_quantity: ['openQuantity', 'status'],
  requested_on: ['requestedOn'],
  promised_on: ['confirmedOn'],
}

/** Positions are known by whose order they are of, and when: also those of which a file of orders alone says nothing. */
async function goOver(given: SliceWork): Promise<void> {
  await given.sql`update order_line o set customer_id = t.customer_id, ordered_on = t.ordered_on
    from import_record r join customer_order t on t.organisation_id = ${organisation} and t.id = r.entity_id
    where ${toStore(given)} and r.before -> 'fields' ?| array['customer_id', 'ordered_on'] and o.organisation_id = ${organisation} and o.order_id = t.id`
}

async function storeLines(given: SliceWork): Promise<void> {
  const { sql, work } = given
  await sql`insert into order_line (organisation_id, id, order_id, customer_id, ordered_on, product_group_id, delivered_quantity, requested_on, promised_on, ${lineColumns})
    select ${organisation}, gen_random_uuid(), t.id, t.customer_id, t.ordered_on, p.product_group_id, ${delivered(work)},
      ${cell('requestedOn')}::date, ${cell('confirmedOn')}::date, ${lineValues(work, cell)}
    from ${linesWithProducts(given, cell)}
    join customer_order t on t.organisation_id = ${organisation} and t.id = l.entity_id
    on conflict (organisation_id, order_id, position) do update set customer_id = excluded.customer_id, ordered_on = excluded.ordered_on,
      ${lineChange(work, { ...lineFields, ...ownFields })}`
  await emptyDays(given)
  await archiveMissingLines(given, cell, lines)
}

/** What another line tells says nothing of the days of a position. */
async function emptyDays(given: SliceWork): Promise<void> {
  const { sql, work } = given
  if (!clearedByPosition('order').some((field) => work.cleared.includes(field))) return
  await sql`update order_line o set requested_on = case when not ${empties(work, 'requestedOn')} then o.requested_on end,
      promised_on = case when not ${empties(work, 'confirmedOn')} then o.promised_on end
    from ${numberedLines(given, cell)} l where l.cleared is not null and o.organisation_id = ${organisation} and o.order_id = l.entity_id and o.position = l.position`
}
