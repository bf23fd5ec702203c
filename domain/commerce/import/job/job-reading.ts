/** How a file was read, as it is kept with its job: what a person sees before he decides, and what the import goes by. */
import type { Column } from '../column.ts'
import type { Damage } from '../damage.ts'
import type { Entity } from '../mapping/entities.ts'
import type { NewColumn } from '../mapping/new-columns.ts'
import type { PlacedColumn } from '../read-row.ts'
import type { Judgement, Value } from '../reading.ts'
import type { SourceRecord } from '../source-record.ts'
import type { TableShape } from '../table-shape.ts'

/** What a person has to say before the file can be compared. `mapping`: whether the proposal is right; `format`: how the values of a column are meant. */
export type Ask =
  | { about: 'entity' }
  | { about: 'mapping' }
  | { about: 'missing'; field: string }
  | { about: 'format'; column: number; formats: readonly string[] }

/** `fields`: by field the place of its column in `columns`. `key` of a column: its name, told apart from others of the same name. */
export type JobReading = Pick<Judgement, 'format' | 'encoding' | 'delimiter' | 'sheet' | 'headerLine'> & {
  sheets: readonly string[]
  columns: readonly (PlacedColumn & { key: string })[]
  shape: Omit<TableShape, 'titles'> & { titles: readonly string[]; width: number; header: SourceRecord | null }
  entity: Entity | null
  fields: Readonly<Record<string, number>>
  first: readonly (readonly Value[])[]
  /** Such as nobody has seen when the mapping was confirmed that applies; they fill nothing. */
  newColumns: readonly NewColumn[]
  damage: { count: number; first: readonly Damage[] }
  asks: readonly Ask[]
  /** Of other currencies, where they came with the rows; else they stand in the mapping. */
  rates?: Readonly<Record<string, string>>
  /** Fields that any of the rows empties by their names. */
  cleared?: readonly string[]
}

/** Names of columns, told apart: `Name`, `Name (2)`; one without a name by its place. */
export function columnKeys(columns: readonly Pick<Column, 'name'>[]): string[] {
  const seen = new Map<string, number>()
  return columns.map(({ name }, i) => {
    const told = name.trim() || `#${i + 1}`
    const count = (seen.get(told) ?? 0) + 1
    seen.set(told, count)
    return count === 1 ? told : `${told} (${count})`
  })
}

/** Nobody reads more of it: then the export is to be mended. */
const MOST_DAMAGE = 100

/** What was found on, beside what was found before. */
export const addDamage = (before: JobReading['damage'], found: JobReading['damage']): JobReading['damage'] => ({
  count: before.count + found.count,
  first: before.first.length < MOST_DAMAGE ? [...before.first, ...found.first].slice(0, MOST_DAMAGE) : before.first,
})
