/** Learns what comparable customers buy, from all purchases. */
import type { LearntNorms } from '../../../../domain/valuation/cross-selling/peers/learn-norms.ts'
import { type Renewal, ValuationTrouble } from '../../renewal-part.ts'
import { readSetting } from '../../settings.ts'
import { chanceSetting } from '../chance-setting.ts'
import { learnInThread } from './learn-in-thread.ts'
import type { Peers } from './peers-query.ts'
import { type PricedProduct, productColumns, readProducts } from './product-columns.ts'
import { type Names, readPurchases } from './read-purchases.ts'
import { everybody, type StoredNorms, storeNorms } from './stored-norms.ts'

/** Throws `ValuationTrouble` where the rules of what is bought together are far too many; the rest is learnt all the same. */
export async function prepareNorms(renewal: Renewal): Promise<void> {
  const { db, threads, organisationId } = renewal
  const { value: limits } = await readSetting(db.sql, chanceSetting)
  const { pieces, names } = await readPurchases(renewal)
  const priced = await readProducts(db.sql, names.products)
  const products = productColumns(names.products, names.groups, priced)
  const learnt = await learnInThread(threads, organisationId, { pieces, products, limits })
  await renewal.goOn()
  await db.inTransaction((sql) => storeNorms(sql, named(learnt, names, priced)))
  if (learnt.baskets === null) throw new ValuationTrouble('too_many_rules')
}

function named(learnt: LearntNorms, names: Names, priced: ReadonlyMap<string, PricedProduct>): (Peers & StoredNorms)[] {
  const groupOf = (number: number): string => names.groups[number] as string
  const baskets = (learnt.baskets ?? []).map(({ groups, group, ...basket }) => ({
    groupIds: groups.map(groupOf),
    productGroupId: groupOf(group),
    ...basket,
  }))
  const peers = learnt.peers.map(({ peers: number, customers, groups }) => ({
    ...(names.peers[number] as Peers),
    customers,
    groups: groups.map(({ group, ...counted }) => ({ productGroupId: groupOf(group), ...counted })),
    variants: learnt.variants.filter((variant) => variant.peers === number).flatMap((variant) => toVariant(variant, names, priced)),
    baskets: [],
  }))
  return [...peers, { ...everybody, customers: 0, groups: [], variants: [], baskets }]
}

/** Prices as they are shown: whole cents, per the pieces by which the product is sold that he buys. */
function toVariant(
  { product, better, of, buyers }: LearntNorms['variants'][number],
  { products }: Names,
  priced: ReadonlyMap<string, PricedProduct>,
) {
  const [from, to] = [priced.get(products[product] as string), priced.get(products[better] as string)]
  if (!from || !to || from.groupId === null || from.price === null || to.price === null) return []
  const betterPrice = Math.round((to.price / to.per) * from.per)
  const prices = { price: Math.round(from.price), betterPrice, per: from.per }
  return [{ productGroupId: from.groupId, productId: to.id, fromProductId: from.id, of, buyers, ...prices }]
}
