/** What a column holds, judged from all its values. */
import { type DayFormat, dayFormats, digitFormats, readDay } from './day-format.ts'
import { isDayName, isKeyName, isThingName } from './key-names.ts'
import type { NumberFormat } from './number-format.ts'
import { type Cell, isEmpty, type SheetValue } from './source-record.ts'
import { type Shape, shapeOf } from './value-shape.ts'

/**
 * `key`: names a thing, stays text. `formats`: as its values are written, one; several where the values leave it open and somebody has to be asked;
 * none where there is nothing to read: texts, and values that a spreadsheet stores as what they are.
 */
export type Column = TextColumn | NumberColumn | DayColumn
export type TextColumn = { name: string; kind: 'key' | 'text' }
export type NumberColumn = { name: string; kind: 'number'; formats: readonly NumberFormat[] }
export type DayColumn = { name: string; kind: 'day'; formats: readonly DayFormat[] }

export const isKeptAsText = (column: Column): column is TextColumn => column.kind === 'key' || column.kind === 'text'
/** Until somebody has said which it is, its values stay as written. */
export const isAmbiguous = (column: Column): boolean => 'formats' in column && column.formats.length > 1

/** Written where nothing is to be said. */
const markers = new Set(['-', '–', '--', '---', 'n/a', '#n/a', 'na', 'n.a.', 'k.a.', 'null', 'nil', 'none', '.', '00:00:00', '0000-00-00', '?'])
const LONGEST_MARKER = Math.max(...[...markers].map(({ length }) => length))
export const isMarker = (text: string): boolean => text.length <= LONGEST_MARKER && markers.has(text.trim().toLowerCase())

/** So many values have to agree; the rest are errors of their lines. */
const ENOUGH = 0.9
/** EAN-8 and longer numbers of the same length each name things; so long ones nobody calculates with. */
const KEY_DIGITS = 11

type DayCount = { days: number; impossible: number }

/** Counts what values could be, in as many numbers as there are formats. */
export class ColumnCensus {
  #told = 0
  #stored = { number: 0, day: 0, other: 0 }
  readonly #numbers = { comma: 0, point: 0, plain: 0, any: 0, commaAlone: 0, pointAlone: 0, zeroLed: 0, long: 0 }
  readonly #units = new Set<string>()
  readonly #days = new Map<DayFormat, DayCount>(dayFormats.map((format) => [format, { days: 0, impossible: 0 }]))

  /** A document's lines say the same again and again. */
  #last: { text: string; shape: Shape } | null = null

  readonly name: string

  constructor(name: string) {
    this.name = name
  }

  add(cell: Cell | undefined): void {
    if (cell === undefined || isEmpty(cell)) return
    if (typeof cell === 'string') this.#addText(cell.trim())
    else this.#addStored(cell)
  }

  #addStored({ type }: SheetValue): void {
    this.#told++
    this.#stored[type === 'number' || type === 'day' ? type : 'other']++
  }

  #addText(text: string): void {
    if (isMarker(text)) return
    this.#told++
    if (this.#last?.text !== text) this.#last = { text, shape: shapeOf(text) }
    const { numbers, unit, days } = this.#last.shape
    this.#addNumber(text, numbers)
    if (unit) this.#units.add(unit)
    for (const format of days) {
      const count = this.#days.get(format)
      const read = readDay(text, format)
      if (count && read === 'impossible') count.impossible++
      else if (count && read !== null) count.days++
    }
  }

  #addNumber(text: string, formats: readonly NumberFormat[]): void {
    const numbers = this.#numbers
    if (formats.length === 0) return
    numbers.any++
    for (const format of formats) numbers[format]++
    if (formats.length === 1 && formats[0] === 'comma') numbers.commaAlone++
    if (formats.length === 1 && formats[0] === 'point') numbers.pointAlone++
    if (/^0\d+$/.test(text)) numbers.zeroLed++
    if (/^\d+$/.test(text) && text.length >= KEY_DIGITS) numbers.long++
  }

  /** `decimal`: how the other columns of the file write numbers, where they agree. */
  verdict(decimal: 'comma' | 'point' | null): Column {
    const { name } = this
    if (this.#told === 0) return { name, kind: isKeyName(name) ? 'key' : 'text' }
    if (this.#stored.day >= this.#told * ENOUGH) return { name, kind: 'day', formats: [] }
    const day = this.#asDay()
    if (isKeyName(name)) return day && !day.formats.some((format) => digitFormats.includes(format)) ? day : { name, kind: 'key' }
    return day ?? this.#asNumber(decimal) ?? { name, kind: 'text' }
  }

  /**
   * As what it is meant, since somebody says that it holds numbers or days: then whatever is none is an error, however many there are.
   * null: nothing in it is one.
   */
  meantAs(kind: 'number' | 'day', decimal: 'comma' | 'point' | null): Column | null {
    return kind === 'day' ? this.#asDay(0) : this.#asNumber(decimal, 0)
  }

  #asDay(enough = ENOUGH): DayColumn | null {
    const { name } = this
    const counts = [...this.#days].filter(([format]) => isDayName(name) || !digitFormats.includes(format))
    const most = Math.max(...counts.map(([, { days }]) => days))
    const best = counts.filter(([, { days }]) => days === most)
    const fewestImpossible = Math.min(...best.map(([, { impossible }]) => impossible))
    const formats = best.filter(([, { impossible }]) => impossible === fewestImpossible).map(([format]) => format)
    const isEnough = most > 0 && most + fewestImpossible + this.#stored.day >= this.#told * enough && most >= fewestImpossible
    return isEnough ? { name, kind: 'day', formats } : null
  }

  /** The format that its values prove. */
  provenDecimal(): 'comma' | 'point' | null {
    const { commaAlone, pointAlone } = this.#numbers
    if (isKeyName(this.name) || this.#numbers.any < this.#told * ENOUGH || this.#asDay()) return null
    if (commaAlone > 0 && pointAlone === 0) return 'comma'
    return pointAlone > 0 && commaAlone === 0 ? 'point' : null
  }

  #asNumber(decimal: 'comma' | 'point' | null, enough = ENOUGH): Column | null {
    const { name } = this
    const { comma, point, plain, zeroLed, long } = this.#numbers
    const texts = this.#told - this.#stored.number
    const most = Math.max(comma, point)
    if (most + this.#stored.number < Math.max(1, this.#told * enough)) return null
    // Euros and francs, percent and euros: without what stands beside them they are something else.
    if (this.#units.size > 1) return null
    if (enough > 0 && (zeroLed > 0 || (long > 0 && long >= texts / 2))) return { name, kind: 'key' }
    if (most === 0) return { name, kind: 'number', formats: [] }
    if (comma !== point) return { name, kind: 'number', formats: [comma > point ? 'comma' : 'point'] }
    // Codes are digits, too, until one of them is not.
    if (plain === comma)
      return plain === texts || enough === 0
        ? isThingName(name) && enough > 0
          ? { name, kind: 'key' }
          : { name, kind: 'number', formats: ['plain'] }
        : null
    return { name, kind: 'number', formats: decimal ? [decimal] : ['comma', 'point'] }
  }
}
