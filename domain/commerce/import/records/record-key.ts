/** By what a record is known again in its source: from one file to the next, and from line to line. */
import type { Entity } from '../mapping/entities.ts'

/** The cell of a field; null: it says nothing. */
type Get = (field: string) => string | null

/** null: without one of them it cannot be told. */
const made = (...parts: (string | null)[]): string | null => (parts.includes(null) ? null : parts.filter(Boolean).join('/'))

/** Of kinds that bear no number of their own, or not in every export: what makes one this and no other. */
const madeKeys: Partial<Record<Entity, (get: Get) => string | null>> = {
  contact: (get) => {
    const number = get('number')
    if (number) return number
    const customer = get('customerNumber')
    const name = [get('surname'), get('givenName')].join(', ').toLowerCase()
    return customer && `${customer}/${get('email') ?? name}`
  },
  loan_item: (get) => {
    const [number, customer, givenOn] = [get('number'), get('customerNumber'), get('givenOn')]
    if (number) return [number, get('position') ?? thing(get)].filter(Boolean).join('/')
    return customer && givenOn && `${customer}/${thing(get)}/${givenOn}`
  },
  competitor_price: (get) => {
    const [customer, competitor, seenOn] = [get('customerNumber'), get('competitor'), get('seenOn')]
    return customer && competitor && seenOn && `${customer}/${competitor.toLowerCase()}/${thing(get)}/${seenOn}`
  },
  // A note of goods of several orders is one for each of them.
  delivery: (get) => made(get('number'), get('orderNumber') ?? ''),
  agreement: (get) => get('number') ?? made(get('customerNumber'), get('validFrom') ?? '', get('validUntil') ?? ''),
  rebate_scale: (get) => get('number') ?? made(get('customerNumber'), get('title') ?? '', get('validFrom') ?? ''),
  promotion: (get) => get('number') ?? made(get('title'), get('validFrom')),
  product_surcharge: (get) => made(get('productNumber'), get('name')),
}

/** What it is about, by its number, else by what it is called. */
const thing = (get: Get): string => get('productNumber') ?? get('productName')?.toLowerCase() ?? ''

/** Whether the number alone says it. */
export const isNumbered = (entity: Entity): boolean => !(entity in madeKeys)

/** null: the line does not say whose it is. */
export const recordKey = (entity: Entity, get: Get): string | null => (madeKeys[entity] ? madeKeys[entity](get) : get('number'))
