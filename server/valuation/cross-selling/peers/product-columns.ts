/** List prices of the products that were bought. */
import type { ProductColumns } from '../../../../domain/valuation/cross-selling/peers/variant-counts.ts'
import { organisation, type Sql } from '../../../platform/database/db.ts'

/** `price`: cents per `per` pieces; null: not known, or it is sold no more. */
export type PricedProduct = { id: string; groupId: string | null; unit: string; price: number | null; per: number }

const SLICE = 5_000

export async function readProducts(sql: Sql, ids: readonly string[]): Promise<Map<string, PricedProduct>> {
  const products = new Map<string, PricedProduct>()
  for (let from = 0; from < ids.length; from += SLICE) {
    const rows = await sql<PricedProduct>`select p.id, p.product_group_id as "groupId", p.unit, p.price_unit as per,
        case when p.archived_at is null and p.price > 0 then (p.price * 100)::float8 end as price
      from product p where p.organisation_id = ${organisation} and p.id = any(${ids.slice(from, from + SLICE)}::uuid[])`
    for (const product of rows) products.set(product.id, product)
  }
  return products
}

/** By the numbers that the purchases have given to products and groups. */
export function productColumns(ids: readonly string[], groups: readonly string[], products: ReadonlyMap<string, PricedProduct>): ProductColumns {
  const [groupNumbers, units] = [new Map(groups.map((id, number) => [id, number])), new Map<string, number>()]
  const columns = {
    group: new Int32Array(ids.length).fill(-1),
    unit: new Int32Array(ids.length),
    price: new Float64Array(ids.length).fill(Number.NaN),
  }
  for (const [number, id] of ids.entries()) {
    const product = products.get(id)
    if (!product) continue
    if (!units.has(product.unit)) units.set(product.unit, units.size)
    columns.group[number] = product.groupId === null ? -1 : (groupNumbers.get(product.groupId) ?? -1)
    columns.unit[number] = units.get(product.unit) as number
    if (product.price !== null) columns.price[number] = product.price / product.per
  }
  return columns
}
