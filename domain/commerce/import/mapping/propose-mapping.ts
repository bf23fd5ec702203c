/** Which column is which field, by the names of both and by what the columns hold. A person confirms it. */
import type { Column } from '../column.ts'
import { type Entity, entities, titles } from './entities.ts'
import type { Field } from './fields/field.ts'

/** `columns`: by field, the place of its column in the list. */
export type Mapping = { entity: Entity; columns: Record<string, number> }

/** A name that says it better counts more: of two kinds of files the one whose columns say so by themselves. */
const STRONG = 3
const WEAK = 1

/** As much as a needed column. */
const TITLE = 6

/** Whether nothing stands in a column: it cannot be the one without which there is no record. */
type IsBlank = (column: number) => boolean

/** `title`: how file or sheet are called. `isBlank`: in a file that holds something. null: of no kind that is known, or of several alike. */
export function proposeMapping(columns: readonly Column[], title: string, isBlank: IsBlank = () => false): Mapping | null {
  if (isJournal(columns)) return null
  const found = (Object.keys(entities) as Entity[]).flatMap((entity) => {
    const isTitled = titles[entity].test(title)
    const mapping = mappingTo(entity, columns, isTitled, isBlank)
    return mapping ? [{ ...mapping, score: mapping.score + (isTitled ? TITLE : 0) }] : []
  })
  const [best, next] = found.sort((a, b) => b.score - a.score)
  // A bare document number may be a quote's as well as an order's.
  return best && best.score !== next?.score ? { entity: best.entity, columns: best.columns } : null
}

function mappingTo(entity: Entity, columns: readonly Column[], isTitled: boolean, isBlank: IsBlank): (Mapping & { score: number }) | null {
  const found = proposeFields(entity, columns, isBlank)
  const isWhole = Object.entries(entities[entity]).every(
    ([name, { isNeeded }]) => !isNeeded || (isTitled && isNeeded === 'named') || name in found.columns,
  )
  const isTold = oneOf[entity]?.some((name) => name in found.columns) ?? true
  return isWhole && isTold ? { entity, ...found } : null
}

/** Bookings name documents, customers and days as documents do, but what they say of them is debit and credit. */
function isJournal(columns: readonly Column[]): boolean {
  const names = columns.map(({ name }) => squeezed(name))
  return names.some((name) => /^(?:sollhaben|sh$)/.test(name)) && names.includes('gegenkonto')
}

/** Of these a file tells at least one: what says no amount would come in as an invoice of nothing. */
const oneOf: Partial<Record<Entity, readonly string[]>> = { invoice: ['netAmount', 'grossAmount', 'lineAmount', 'unitPrice'] }

/** What of a kind that is known the columns seem to be, whole or not. `score`: how well the names say so. */
export function proposeFields(
  entity: Entity,
  columns: readonly Column[],
  isBlank: IsBlank = () => false,
): Pick<Mapping, 'columns'> & { score: number } {
  const fields = Object.entries(entities[entity])
  const mapped: Record<string, number> = {}
  const taken = new Set<number>()
  let score = 0
  for (const strength of [STRONG, WEAK]) {
    for (const [name, field] of fields) {
      if (name in mapped) continue
      const at = columns.findIndex((column, i) => !taken.has(i) && strengthOf(column, field) === strength && !(field.isNeeded && isBlank(i)))
      if (at < 0) continue
      mapped[name] = at
      taken.add(at)
      if (!field.isSilent) score += strength * (field.isNeeded ? 2 : 1)
    }
  }
  return { columns: mapped, score }
}

function strengthOf(column: Column, field: Field): number {
  if (!holds(column, field)) return 0
  const name = squeezed(column.name)
  if (setOf(field.names).has(name)) return STRONG
  return field.weak && setOf(field.weak).has(name) ? WEAK : 0
}

/** A column of days is no price, and one in percent no name; a column without values may be anything. */
function holds({ kind, name }: Column, field: Field): boolean {
  if (field.kind !== 'number' && /%/.test(name)) return false
  switch (field.kind) {
    case 'number':
      return kind === 'number' || kind === 'text'
    case 'day':
      return kind === 'day' || kind === 'text'
    case 'key':
    case 'text':
      return kind !== 'day'
  }
}

const sets = new Map<string, ReadonlySet<string>>()
function setOf(names: string): ReadonlySet<string> {
  const known = sets.get(names) ?? new Set(names.split(' '))
  sets.set(names, known)
  return known
}

/** Letters and digits alone: `Straße / Haus-Nr.` is `strassehausnr`. What stands in brackets is left out, it is a unit or a technical name. */
export const squeezed = (name: string): string =>
  name
    .replaceAll(/[([{][^)\]}]*[)\]}]/g, '')
    .toLowerCase()
    .replaceAll('ä', 'ae')
    .replaceAll('ö', 'oe')
    .replaceAll('ü', 'ue')
    .replaceAll('ß', 'ss')
    .replaceAll('#', 'nr')
    .replaceAll(/[^\p{L}\d]+/gu, '')
