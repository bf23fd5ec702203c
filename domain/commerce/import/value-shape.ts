/** What a text could be, by where its digits stand: values of a column share few shapes, so each is judged once. */
import { type DayFormat, dayFormats, readDay } from './day-format.ts'
import { type NumberFormat, numberFormats, unitOf } from './number-format.ts'

/** `unit`: of the number. */
export type Shape = { numbers: readonly NumberFormat[]; unit: string | null; days: readonly DayFormat[] }

const nothing: Shape = { numbers: [], unit: null, days: [] }
const LONGEST = 40
/** More are those of a column of texts. */
const MOST_SHAPES = 5_000
const MONTH = /jan|feb|m[aä]r|mrz|apr|ma[iy]|jun|jul|aug|sep|o[ck]t|nov|de[cz]/i
/** More letters than a currency or `am` has, and no month. */
const IS_WORDY = /\p{L}{5}|[^\p{L}\d\s.,:;'’+\-−–/()%€$£¥]/u

const shapes = new Map<string, Shape>()

/** `days`: in which it is written like a day; whether the calendar has it, its digits say. */
export function shapeOf(text: string): Shape {
  if (text.length > LONGEST || !/\d/.test(text) || (IS_WORDY.test(text) && !MONTH.test(text))) return nothing
  const digits = text.replaceAll(/\d/g, '0')
  const known = shapes.get(digits)
  if (known) return known
  const shape = { numbers: numberFormats(text), unit: unitOf(text), days: dayFormats.filter((format) => readDay(text, format) !== null) }
  if (shapes.size < MOST_SHAPES) shapes.set(digits, shape)
  return shape
}
