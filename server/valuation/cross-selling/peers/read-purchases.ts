/** All purchases of two years, piece by piece, into memory that a thread shares. */
import { NIL } from 'uuid'
import { PEERS, type PurchaseColumns, purchaseColumns, quarterStarts } from '../../../../domain/valuation/cross-selling/peers/purchases.ts'
import { organisation } from '../../../platform/database/db.ts'
import type { Renewal } from '../../renewal-part.ts'
import { type Peers, readCompared } from './peers-query.ts'

/** So few that their rows hold nobody up. */
const SLICE = 500

/** What stands behind the numbers of the columns, in their order. */
export type Names = { peers: Peers[]; products: string[]; groups: string[] }

type Row = { customerId: string; productId: string | null; groupId: string | null; quarter: number; isBought: boolean; cents: number }

export async function readPurchases(renewal: Renewal): Promise<{ pieces: PurchaseColumns[]; names: Names }> {
  const [peers, products, groups] = [numbering<Peers>(({ targetGroup, size }) => `${targetGroup}\n${size}`), numbering<string>(), numbering<string>()]
  const pieces: PurchaseColumns[] = []
  for (let after: string = NIL; ; ) {
    await renewal.goOn()
    const ids = await slice(renewal, after)
    const compared = await readCompared(renewal.db.sql, ids, renewal.day)
    const numbers = new Map(compared.map(({ customerId }, number) => [customerId, number]))
    const rows = (await purchasesOf(renewal, ids)).filter(({ customerId }) => numbers.has(customerId))
    const columns = purchaseColumns(rows.length, compared.length)
    for (const [number, each] of compared.entries()) columns.peers.set(each.peers.map(peers.of), number * PEERS)
    for (const [at, row] of rows.entries()) {
      columns.customer[at] = numbers.get(row.customerId) as number
      columns.product[at] = products.of(row.productId)
      columns.group[at] = groups.of(row.groupId)
      columns.quarter[at] = row.quarter - 1
      columns.isBought[at] = row.isBought ? 1 : 0
      columns.cents[at] = row.cents
    }
    if (rows.length > 0) pieces.push(columns)
    if (ids.length < SLICE) return { pieces, names: { peers: peers.all, products: products.all, groups: groups.all } }
    after = ids.at(-1) as string
  }
}

/** Numbers from 0 in the order of their first call; null is -1. */
function numbering<Thing>(keyOf: (thing: Thing) => string = String): { all: Thing[]; of: (thing: Thing | null) => number } {
  const [all, numbers] = [[] as Thing[], new Map<string, number>()]
  const of = (thing: Thing | null): number => {
    if (thing === null) return -1
    const known = numbers.get(keyOf(thing))
    if (known !== undefined) return known
    numbers.set(keyOf(thing), all.length)
    return all.push(thing) - 1
  }
  return { all, of }
}

async function slice({ db }: Renewal, after: string): Promise<string[]> {
  const rows = await db.sql<{ id: string }>`select c.id from customer c where c.organisation_id = ${organisation} and c.archived_at is null
    and c.id > ${after}::uuid order by c.id limit ${SLICE}::int`
  return rows.map(({ id }) => id)
}

/** Lines of orders that were not cancelled; those of each customer side by side. */
const purchasesOf = ({ db, day }: Renewal, customerIds: readonly string[]): Promise<Row[]> =>
  db.sql<Row>`select l.customer_id as "customerId", l.product_id as "productId", l.product_group_id as "groupId", width_bucket(l.ordered_on, ${quarterStarts(day)}::date[]) as quarter,
      bool_or(l.total_cents > 0) as "isBought", sum(l.total_cents)::float8 as cents
    from order_line l join customer_order o on o.organisation_id = ${organisation} and o.id = l.order_id
    where l.organisation_id = ${organisation} and l.customer_id = any(${customerIds}::uuid[]) and l.ordered_on >= ${quarterStarts(day)[0] ?? day}::date
      and l.ordered_on <= ${day}::date and o.status <> 'cancelled'
    group by l.customer_id, l.product_id, l.product_group_id, quarter order by l.customer_id`
