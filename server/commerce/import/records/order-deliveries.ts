/** What an order's file says of its delivery notes. Of those that a file of their own tells, it only says whose order they are of. */
import { meantCustomer } from '../../../platform/call/merged-customers.ts'
import { fragment, organisation } from '../../../platform/database/db.ts'
import { applied, cellsOf, keptRows, type SliceWork, toStore } from './work.ts'

const cell = cellsOf('order')

/** The delivery notes of order `t`, for `before` of its record. */
export const keptDeliveries = fragment`(select jsonb_build_object('deliveries', coalesce(jsonb_agg(to_jsonb(d)), '[]'))
  from delivery d where d.organisation_id = ${organisation} and d.order_id = t.id)`

/** Whether a file of delivery notes tells of `d`. */
const isTold = fragment`exists (select from external_number n where n.organisation_id = ${organisation} and n.entity = 'delivery' and n.entity_id = d.id)`

export async function storeDeliveries(given: SliceWork): Promise<void> {
  await goOver(given)
  await linkWaiting(given)
  if ('deliveryNote' in given.work.columns) await storeNamed(given)
}

/** Whose order `r` was, and is. */
const [owner, newOwner] = [
  fragment`(r.before -> 'fields' -> 'customer_id' ->> 0)::uuid`,
  fragment`(r.before -> 'fields' -> 'customer_id' ->> 1)::uuid`,
]

/** An order that is somebody else's now takes its notes with it, but for those that were never of whose it was. */
async function goOver(given: SliceWork): Promise<void> {
  await given.sql`update delivery d set customer_id = ${newOwner} from import_record r
    where ${toStore(given)} and r.before -> 'fields' ? 'customer_id' and d.organisation_id = ${organisation} and d.order_id = r.entity_id and d.customer_id = ${owner}`
}

/** Those that came before their order. */
async function linkWaiting(given: SliceWork): Promise<void> {
  await given.sql`update delivery d set order_id = r.entity_id from import_record r
    where ${toStore(given)} and d.organisation_id = ${organisation} and d.order_number = r.external_id and d.order_id is null
      and exists (select from external_number n where n.organisation_id = ${organisation} and n.entity = 'delivery' and n.entity_id = d.id and n.source = ${given.work.source})`
}

/** Each number once; what is told twice is told by the later line. */
async function storeNamed(given: SliceWork): Promise<void> {
  const { sql } = given
  const told = fragment`(select distinct on (r.entity_id, ${cell('deliveryNote')}) r.entity_id, l.cells
    from import_record r join import_line l on l.organisation_id = ${organisation} and l.job_id = r.job_id and l.record = r.record
    where ${toStore(given)} and ${cell('deliveryNote')} is not null order by r.entity_id, ${cell('deliveryNote')}, l.line desc) l
    join customer_order t on t.organisation_id = ${organisation} and t.id = l.entity_id`
  const same = fragment`d.organisation_id = ${organisation} and d.number = ${cell('deliveryNote')}
    and (d.order_id = t.id or (d.order_id is null and d.order_number is null and d.customer_id = t.customer_id))`
  // Orders that are stored at the same time may name the same waiting notes: all take hold of them in one order, so that none waits for another in a circle.
  await sql`select d.id from ${told} join delivery d on ${same} where d.order_id is null order by d.id for update of d`
  await sql`update delivery d set order_id = t.id, tracking_number = case when ${isTold} then d.tracking_number else coalesce(${cell('tracking')}, d.tracking_number) end,
      archived_at = case when ${isTold} then d.archived_at end from ${told} where ${same}`
  await sql`insert into delivery (organisation_id, id, number, customer_id, order_id, tracking_number)
    select ${organisation}, gen_random_uuid(), ${cell('deliveryNote')}, t.customer_id, t.id, ${cell('tracking')}
    from ${told} where not exists (select from delivery d where ${same})`
}

/** Of an order that is known again all its delivery notes stand as they stood. */
export async function restoreDeliveries(given: SliceWork): Promise<void> {
  const { sql } = given
  const changed = fragment`${applied(given)} and r.before ? 'deliveries' and d.organisation_id = ${organisation} and d.order_id = r.entity_id`
  const wasThere = fragment`r.before -> 'deliveries' @> jsonb_build_array(jsonb_build_object('id', d.id))`
  await sql`update delivery d set order_id = null from import_record r where ${changed} and ${isTold} and d.order_number is null and not ${wasThere}`
  await sql`delete from delivery d using import_record r where ${changed} and not ${isTold}`
  await sql`update delivery d set customer_id = k.customer_id from import_record r cross join lateral ${keptRows(fragment`delivery`, 'deliveries')}
    where ${changed} and r.before -> 'fields' ? 'customer_id' and d.id = k.id and d.customer_id = ${meantCustomer(newOwner)}`
  await sql`insert into delivery select k.* from import_record r cross join lateral ${keptRows(fragment`delivery`, 'deliveries')}
    where ${applied(given)} and r.before ? 'deliveries' and k.organisation_id = ${organisation} on conflict (organisation_id, id) do nothing`
}

/** Those that a file of their own tells wait for their order again. */
export async function removeDeliveries(given: SliceWork): Promise<void> {
  const { sql } = given
  const those = fragment`${applied(given)} and r.verdict = 'new' and d.organisation_id = ${organisation} and d.order_id = r.entity_id`
  await sql`update delivery d set order_id = null from import_record r where ${those} and ${isTold}`
  await sql`delete from delivery d using import_record r where ${those}`
}
