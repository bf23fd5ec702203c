/** Several tables beside each other on one sheet: their lines have nothing to do with each other. */
import { isKeyName } from '../key-names.ts'

/** `told`: how many rows hold a value in it; `last`: the last one that does, counted from 1; 0: none. */
export type FilledColumn = { name: string; told: number; last: number }

/** An empty column without a name parts them; each begins with a key that no row lacks, and one ends before the other does. */
export function areSideBySide(columns: readonly FilledColumn[]): boolean {
  const tables = partedByEmpty(columns)
  const keys = tables.flatMap(([first, second]) => (first && second && isKeyName(first.name) && first.told === first.last ? [first] : []))
  return tables.length > 1 && keys.length === tables.length && new Set(keys.map(({ last }) => last)).size > 1
}

function partedByEmpty(columns: readonly FilledColumn[]): FilledColumn[][] {
  const tables: FilledColumn[][] = [[]]
  for (const column of columns) {
    if (column.name === '' && column.told === 0) tables.push([])
    else tables.at(-1)?.push(column)
  }
  return tables.filter((table) => table.length > 0)
}
