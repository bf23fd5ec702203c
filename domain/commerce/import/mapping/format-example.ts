/** Whoever is asked how values are meant is shown one of them in each way. */
import type { DayColumn, NumberColumn } from '../column.ts'
import { type DayFormat, dayFormats, readDay } from '../day-format.ts'
import { readNumber } from '../number-format.ts'
import type { Value } from '../reading.ts'

/** `value`: ISO day or decimal string; null: written so it would be none. */
export type Meaning = { format: string; value: string | null }
export type FormatExample = { written: string; meanings: Meaning[] }

/** `values` as they are written. The first that every format takes for something else; one made up where none of them tells formats apart. */
export function formatExample(column: NumberColumn | DayColumn, values: readonly Value[]): FormatExample {
  const written = values.find((value): value is string => value !== null && tellsApart(column, value)) ?? madeUp(column)
  return { written, meanings: meaningsOf(column, written) }
}

const meaningsOf = (column: NumberColumn | DayColumn, written: string): Meaning[] =>
  column.kind === 'number'
    ? column.formats.map((format) => ({ format, value: readNumber(written, format) }))
    : column.formats.map((format) => {
        const read = readDay(written, format)
        return { format, value: typeof read === 'object' && read !== null ? read.day : null }
      })

function tellsApart(column: NumberColumn | DayColumn, written: string): boolean {
  const values = meaningsOf(column, written).map(({ value }) => value)
  return !values.includes(null) && new Set(values).size === values.length
}

/** `1,234` and `1.234` are read by either format; `03/04/2026` is as well a day in March as one in April. */
function madeUp(column: NumberColumn | DayColumn): string {
  if (column.kind === 'number') return '1.234'
  const [format = 'dd.mm.yyyy'] = column.formats
  return format.replace('dd', '03').replace('mm', '04').replace('yyyy', '2026').replace('yy', '26')
}

/**
 * A column whose format somebody has decided, as it was before: in every way that its values may have been meant.
 * @example askedAgain({ name: 'am', kind: 'day', formats: ['mm/dd/yyyy'] }).formats // ['mm/dd/yyyy', 'dd/mm/yyyy']
 */
export function askedAgain(column: NumberColumn | DayColumn): NumberColumn | DayColumn {
  if (column.kind === 'number') return { ...column, formats: ['comma', 'point'] }
  return { ...column, formats: [...new Set(column.formats.flatMap((format) => [format, turned(format)]))] }
}

/** Day and month in each other's place. */
function turned(format: DayFormat): DayFormat {
  const other = format.replace(/dd|mm/g, (part) => (part === 'dd' ? 'mm' : 'dd'))
  return dayFormats.find((each) => each === other) ?? format
}
