/** A company of wholesale: customers of four kinds of shops and crafts, each with his own rhythm, product groups and prices; made by the database itself. */

import { makeFigures } from '../../../server/commerce/figures/make-figures.ts'
import type { Database } from '../../../server/platform/database/db.ts'
import type { Firm } from '../../support/firm.ts'

const [GROUPS, PRODUCTS] = [40, 2_000]

/** `lines` of orders over four years; `customers` of them with orders at all. */
export async function fillValued(database: Database, firm: Firm, customers: number, lines: number): Promise<void> {
  const ask = async (text: string): Promise<void> => void (await database.pool.query(text))
  const id = `'${firm.id}'::uuid`
  await ask('select setseed(0.42)')
  await ask(`insert into product_group (organisation_id, id, code, name)
    select ${id}, md5('g' || g)::uuid, 'G' || g, 'Group ' || g from generate_series(1, ${GROUPS}) g`)
  await ask(`insert into product (organisation_id, id, number, name, product_group_id, unit, price, unit_cost)
    select ${id}, md5('p' || p)::uuid, 'P' || p, 'Product ' || p, md5('g' || 1 + p % ${GROUPS})::uuid, 'Stk', 5 + p % 97, 3 + p % 53 from generate_series(1, ${PRODUCTS}) p`)
  await ask(`insert into customer (organisation_id, id, kind, name, name_folded, target_group, industry, employees, potential_cents, potential_told_on, updated_at)
    select ${id}, md5('c' || c)::uuid, 'customer', 'Customer ' || c, 'customer ' || c, (array['Handel', 'Handwerk', 'Industrie', 'Bau'])[1 + c % 4], 'Branche ' || c % 12,
      (exp(1 + 1.2 * sqrt(-2 * ln(1 - random())) * cos(2 * pi() * random())))::int + 1,
      case when c % 3 = 0 then (100000 * exp(3 + 1.4 * sqrt(-2 * ln(1 - random())) * cos(2 * pi() * random())))::bigint end, case when c % 3 = 0 then current_date - c % 900 end, now()
    from generate_series(1, ${customers}) c`)
  // Some order weekly, most a few times a year, a third has stopped.
  const orders = Math.round(lines / 2.5)
  await ask(`insert into customer_order (organisation_id, id, number, customer_id, ordered_on, status, total_cents)
    select ${id}, md5('o' || o)::uuid, 'O' || o, md5('c' || c)::uuid, day, case when o % 97 = 0 then 'cancelled' else 'delivered' end::"OrderStatus", 0
    from (select o, c, current_date - (case when c % 3 = 1 then 500 else 0 end + random() * 950)::int as day
      from (select o, 1 + floor(${customers} * random() ^ 2.2)::int as c from generate_series(1, ${orders}) o) d) d`)
  await ask(`insert into order_line (organisation_id, id, order_id, customer_id, ordered_on, position, product_id, product_group_id, text, quantity, unit_price, unit_cost, total_cents, cost_cents)
    select ${id}, md5(o.number || n)::uuid, o.id, o.customer_id, o.ordered_on, n, md5('p' || p)::uuid, md5('g' || 1 + p % ${GROUPS})::uuid, 'Product ' || p, q, 5 + p % 97, 3 + p % 53,
      (q * (5 + p % 97) * 100)::bigint, case when p % 10 > 0 then (q * (3 + p % 53) * 100)::bigint end
    from (select o.*, n, 1 + (('x' || substr(md5(o.customer_id::text), 1, 4))::bit(16)::int + floor(400 * random() ^ 2)::int) % ${PRODUCTS} as p, 1 + floor(20 * random())::int as q
      from customer_order o cross join lateral generate_series(1, 1 + floor(4 * random())::int) n where o.organisation_id = ${id}) o`)
  await ask(
    `update customer_order o set total_cents = l.cents from (select order_id, sum(total_cents)::bigint as cents from order_line group by order_id) l where l.order_id = o.id`,
  )
  await ask('analyze')
  await makeFigures(database)
  await ask('delete from changed_customer')
  await ask('analyze')
}
