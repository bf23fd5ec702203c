/** In which order files that lie together are brought in: what others name comes before what names it. */
import { type Entity, titles } from '../mapping/entities.ts'

/** What a kind names comes before it. */
const ORDER: Record<Entity, number> = {
  product_group: 0,
  product: 1,
  product_surcharge: 2,
  promotion: 2,
  customer: 2,
  contact: 3,
  project: 4,
  agreement: 4,
  rebate_scale: 4,
  quote: 5,
  order: 6,
  delivery: 7,
  invoice: 7,
  open_item: 8,
  complaint: 9,
  machine: 10,
  loan_item: 11,
  competitor_price: 12,
}
/** Behind what others name, before what most likely names it. */
const UNKNOWN = 3.5

/** What a cockpit is filled with, in the order that is best for whoever fills it: first whom and what all else names. Further kinds not every company has. */
const USUAL = [
  'customer',
  'contact',
  'product_group',
  'product',
  'quote',
  'order',
  'delivery',
  'invoice',
  'open_item',
  'complaint',
] as const satisfies readonly Entity[]

/** Usual kinds that have not come in yet, the next one first. @example missingKinds(new Set(['customer', 'contact']))[0] // 'product_group' */
export const missingKinds = (known: ReadonlySet<Entity>): Entity[] => USUAL.filter((entity) => !known.has(entity))

/** What a file calls itself; null: nothing we know. @example kindByName('Auftraege_2026.csv') // 'order' */
export const kindByName = (name: string): Entity | null => (Object.keys(titles) as Entity[]).find((entity) => titles[entity].test(name)) ?? null

/** The first to be brought in; of the same kind the older one. `changedAt` in milliseconds; `entity`: what the last file of that name was, null: not known. */
export function firstInOrder<T extends { name: string; changedAt: number; entity: Entity | null }>(files: readonly T[]): T | null {
  const rank = ({ entity, name }: T): number => {
    const kind = entity ?? kindByName(name)
    return kind ? ORDER[kind] : UNKNOWN
  }
  return files.toSorted((a, b) => rank(a) - rank(b) || a.changedAt - b.changedAt || (a.name < b.name ? -1 : 1))[0] ?? null
}
