/** What PostgreSQL alone takes: COPY into a staging table, and one INSERT..SELECT for each of the same keyed tables. */
import { chmodSync } from 'node:fs'
import type { Database } from '../../../server/platform/database/db.ts'

/** Seconds. The file has to lie where the database can read it. */
export async function floorSeconds({ pool }: Database, organisationId: string, file: string): Promise<number> {
  chmodSync(file, 0o644)
  const client = await pool.connect()
  const begun = performance.now()
  try {
    await client.query('begin')
    // One statement for a million lines may take longer than a call may.
    await client.query('set local statement_timeout = 0')
    await client.query(
      `create temporary table staged (number text, customer text, day text, reference text, position int, article text, name text, quantity text, price text, open text, promised text) on commit drop`,
    )
    await client.query(`copy staged from '${file}' with (format csv, delimiter ';', header)`)
    await client.query('analyze staged')
    const decimal = (column: string): string => `replace(${column}, ',', '.')::numeric`
    const day = (column: string): string => `to_date(${column}, 'DD.MM.YYYY')`
    await client.query(
      `with orders as (select s.number, min(s.customer) as customer, min(s.day) as day, min(s.reference) as reference,
          sum(round(${decimal('s.quantity')} * ${decimal('s.price')} * 100)) as cents from staged s group by s.number)
       insert into customer_order (organisation_id, id, number, customer_id, ordered_on, customer_reference, total_cents)
       select $1, gen_random_uuid(), o.number, e.entity_id, ${day('o.day')}, o.reference, o.cents from orders o
       join external_number e on e.organisation_id = $1 and e.source = 'erp' and e.entity = 'customer' and e.external_id = o.customer`,
      [organisationId],
    )
    await client.query(
      `insert into external_number (organisation_id, source, entity, external_id, entity_id) select $1, 'erp', 'order', number, id from customer_order where organisation_id = $1`,
      [organisationId],
    )
    // Without it the join to come is planned for tables that were empty a moment ago, and takes six times as long.
    await client.query('analyze customer_order')
    await client.query('analyze external_number')
    await client.query(
      `insert into order_line (organisation_id, id, order_id, customer_id, ordered_on, position, product_id, product_number, text, quantity, delivered_quantity, unit_price, total_cents, promised_on, cost_cents)
       select $1, gen_random_uuid(), o.id, o.customer_id, o.ordered_on, s.position, p.id, s.article, s.name, ${decimal('s.quantity')}, ${decimal('s.quantity')} - ${decimal('s.open')},
         ${decimal('s.price')}, round(${decimal('s.quantity')} * ${decimal('s.price')} * 100), ${day('s.promised')}, round(${decimal('s.quantity')} * p.unit_cost * 100)
       from staged s join external_number n on n.organisation_id = $1 and n.source = 'erp' and n.entity = 'order' and n.external_id = s.number
       join customer_order o on o.organisation_id = $1 and o.id = n.entity_id
       left join external_number e on e.organisation_id = $1 and e.source = 'erp' and e.entity = 'product' and e.external_id = s.article
       left join product p on p.organisation_id = $1 and p.id = e.entity_id`,
      [organisationId],
    )
    await client.query('commit')
  } finally {
    client.release()
  }
  return (performance.now() - begun) / 1000
}
