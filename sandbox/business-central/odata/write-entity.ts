/** Records as JSON of OData. */
import type { CompanyBooks } from '../books/company-books.ts'
import { type Row, shownStamp, type Value } from '../books/row.ts'
import { type EntitySet, emptyOf, type PropertyType } from '../entities/entity-set.ts'
import { comparePositions, type Expansion, positionOf, type Query } from './query.ts'

export type Entity = { [name: string]: Value | Entity | Entity[] | null }

export function writeEntity(set: EntitySet, row: Row, { select, expand }: Query, books: CompanyBooks): Entity {
  const entity: Entity = { '@odata.etag': etagOf(row) }
  const values = row.values()
  for (const [name, type] of Object.entries(set.properties)) {
    if (select && !select.has(name)) continue
    if (name === set.key) entity[name] = row.id
    else if (name === 'lastModifiedDateTime') entity[name] = shownStamp(row.modifiedAt)
    else entity[name] = shown(values[name] ?? emptyOf(type), type)
  }
  for (const expansion of expand) entity[expansion.name] = expanded(expansion, row, books)
  return entity
}

/** Blanks in texts of a fixed list are encoded, a text that is a blank as well. */
const shown = (value: Value, type: PropertyType): Value => (type === 'option' ? `${value}`.replaceAll(' ', '_x0020_') : value)

function expanded({ navigation, set, query }: Expansion, row: Row, books: CompanyBooks): Entity | Entity[] | null {
  const found = navigation.find(books, row).filter((each) => query.filter?.test(each) ?? true)
  const { orderBy, skip, top } = query
  const ordered = orderBy.length
    ? [...found].sort((a, b) => comparePositions(positionOf(set, a, orderBy), positionOf(set, b, orderBy), orderBy))
    : found
  const entities = ordered.slice(skip, top === null ? undefined : skip + top).map((each) => writeEntity(set, each, query, books))
  return navigation.isMany ? entities : (entities[0] ?? null)
}

/** Differs with every version of a record. */
export const etagOf = ({ id, modifiedAt }: Row): string => `W/"${Buffer.from(`20;${id}1;${modifiedAt};`).toString('base64')}"`
