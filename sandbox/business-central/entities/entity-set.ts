/** How an entity set of the interface looks: its properties, where its records are, and what leads on from them. */
import type { CompanyBooks } from '../books/company-books.ts'
import { NO_DATE, NO_GUID, type Row, type Value } from '../books/row.ts'

/** `option`: a text of a fixed list, whose blanks answers encode. */
export type PropertyType = 'guid' | 'string' | 'option' | 'decimal' | 'int' | 'date' | 'datetime' | 'boolean'

export type Navigation = { set: string; isMany: boolean; find: (books: CompanyBooks, row: Row) => readonly Row[] }

export type EntitySet = {
  name: string
  /** Of one record. */
  entity: string
  key: string
  properties: Readonly<Record<string, PropertyType>>
  navigations: Readonly<Record<string, Navigation>>
  /** In the order of their ids. */
  rows: (books: CompanyBooks) => readonly Row[]
  /** Records that stand only below others: properties of which a filter must name all of one group, and what is said without. */
  needs?: { anyOf: readonly (readonly string[])[]; message: string }
}

/** @param text names with a type each, `number:string`; without one they are strings. */
export function properties(text: string): Readonly<Record<string, PropertyType>> {
  const entries = text
    .trim()
    .split(/\s+/)
    .map((part) => part.split(':'))
  return Object.fromEntries(entries.map(([name = '', type = 'string']) => [name, type as PropertyType]))
}

const EMPTY: Record<PropertyType, Value> = {
  guid: NO_GUID,
  string: '',
  option: ' ',
  decimal: 0,
  int: 0,
  date: NO_DATE,
  datetime: `${NO_DATE}T00:00:00Z`,
  boolean: false,
}

export const emptyOf = (type: PropertyType): Value => EMPTY[type]

/** The value of a property the set has. */
export function read(set: EntitySet, row: Row, name: string): Value {
  if (name === set.key) return row.id
  if (name === 'lastModifiedDateTime') return row.modifiedAt
  return row.values()[name] ?? emptyOf(set.properties[name] ?? 'string')
}

/** To one record by an id that the row holds. */
export const toOne = (set: string, property: string, find: (books: CompanyBooks, id: string) => Row | undefined): Navigation => ({
  set,
  isMany: false,
  find: (books, row) => {
    const found = find(books, `${row.values()[property] ?? ''}`)
    return found ? [found] : []
  },
})
