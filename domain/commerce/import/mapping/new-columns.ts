/** Columns that a file has and the files before it had not, when their mapping was confirmed. */
import type { Column } from '../column.ts'
import type { Entity } from './entities.ts'
import { proposeFields } from './propose-mapping.ts'

/** `column`: its place. `field`: which it seems to be, of those that nothing fills; null: none. */
export type NewColumn = { column: number; field: string | null }

/** `header`: keys of the columns that somebody has seen. `fields`: by field the place of the column that fills it. A column in which nothing stands tells nothing new. */
export function newColumns(
  { entity, fields, header }: { entity: Entity; fields: Readonly<Record<string, number>>; header: readonly string[] },
  columns: readonly (Column & { key: string })[],
  isBlank: (column: number) => boolean,
): NewColumn[] {
  const [seen, filling] = [new Set(header), new Set(Object.values(fields))]
  const places = columns.flatMap(({ key }, i) => (seen.has(key) || filling.has(i) || isBlank(i) ? [] : [i]))
  const proposed = proposeFields(
    entity,
    places.flatMap((i) => columns[i] ?? []),
  ).columns
  const fieldAt = new Map(Object.entries(proposed).flatMap(([field, at]) => (field in fields ? [] : [[places[at], field] as const])))
  return places.map((column) => ({ column, field: fieldAt.get(column) ?? null }))
}
