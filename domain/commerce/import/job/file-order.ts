/** In which order files that lie together are brought in: what others name comes before what names it. */
import { type Entity, titles } from '../mapping/entities.ts'

/** The order in which kinds need each other. */
const ORDER: readonly Entity[] = ['product_group', 'product', 'customer', 'contact', 'quote', 'order', 'invoice', 'open_item', 'complaint']
/** Of names that say several kinds the narrower one counts: an `Ansprechpartner` is a partner, too. */
const NARROW_FIRST: readonly Entity[] = ['contact', 'product_group', 'open_item', 'complaint', 'quote', 'order', 'invoice', 'product', 'customer']
/** Behind what others name, before what most likely names it. */
const UNKNOWN = 3.5

/** What a file calls itself; null: nothing we know. @example kindByName('Auftraege_2026.csv') // 'order' */
export const kindByName = (name: string): Entity | null => NARROW_FIRST.find((entity) => titles[entity].test(name)) ?? null

/** The first to be brought in; of the same kind the older one. `changedAt` in milliseconds; `entity`: what the last file of that name was, null: not known. */
export function firstInOrder<T extends { name: string; changedAt: number; entity: Entity | null }>(files: readonly T[]): T | null {
  const rank = ({ entity, name }: T): number => {
    const kind = entity ?? kindByName(name)
    return kind ? ORDER.indexOf(kind) : UNKNOWN
  }
  return files.toSorted((a, b) => rank(a) - rank(b) || a.changedAt - b.changedAt || (a.name < b.name ? -1 : 1))[0] ?? null
}
