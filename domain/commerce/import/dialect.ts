/** By what the cells of a text file are told apart, judged from all its lines. */
import { dayFormats, readDay } from './day-format.ts'
import { hasFixedWidths } from './layout/fixed-widths.ts'
import { numberFormats } from './number-format.ts'

export const delimiters = [';', '\t', '|', ','] as const
export type Delimiter = (typeof delimiters)[number]

/** `delimiter` null: one column, or several that blanks hold apart. `quote` null: no cell is quoted. `cells`: of most lines. */
export type Dialect = { delimiter: Delimiter | null; hasFixedWidths: boolean; quote: '"' | "'" | null; cells: number }

/** Lines whose cells are looked at more closely; the first and the last ones. Of long lines fewer. */
const SAMPLED_LINES = 400
const SAMPLED_CHARACTERS = 60_000
/** A quote that is not closed after so many lines was none. */
const LONGEST_QUOTE_LINES = 60

/** A longer line is none of a table. */
const LONGEST_LINE = 1_000_000

type Counts = Record<Delimiter, number>
const none = (): Counts => ({ ';': 0, '\t': 0, '|': 0, ',': 0 })
const isDelimiter = (char: string): char is Delimiter => (delimiters as readonly string[]).includes(char)

class LineSample {
  readonly lines: string[] = []
  #characters = 0

  get isFull(): boolean {
    return this.lines.length >= SAMPLED_LINES || this.#characters >= SAMPLED_CHARACTERS
  }

  add(line: string): void {
    this.lines.push(line)
    this.#characters += line.length
  }

  /** For which the first ones go. */
  addLast(line: string): void {
    while (this.isFull) this.#characters -= this.lines.shift()?.length ?? 0
    this.add(line)
  }
}

/** Counts delimiters outside of quotes, line by line, as the text comes. */
export class DialectCensus {
  /** By delimiter, how many lines hold it how often. */
  readonly #lines: Record<Delimiter, Map<number, number>> = { ';': new Map(), '\t': new Map(), '|': new Map(), ',': new Map() }
  /** Between which of all lines each delimiter stands. */
  readonly #spans: Record<Delimiter, { first: number; last: number }> = { ';': noSpan(), '\t': noSpan(), '|': noSpan(), ',': noSpan() }
  #all = 0
  readonly #head = new LineSample()
  readonly #tail = new LineSample()
  #rest = ''
  #quoted: string[] = []
  readonly #quotes = { '"': 0, "'": 0 }

  add(text: string): void {
    // What goes on beyond all measure is judged no more, and not put together again and again.
    if (this.#rest.length > LONGEST_LINE) this.#rest = ''
    const lines = (this.#rest + text).split(/\r\n|\n|\r(?!$)/)
    this.#rest = lines.pop() ?? ''
    for (const line of lines) this.#addLine(line)
  }

  #addLine(line: string): void {
    const open = this.#quoted.length > 0 ? `${this.#quoted.join('\n')}\n${line}` : line
    if (isQuoteOpen(open) && this.#quoted.length < LONGEST_QUOTE_LINES) {
      this.#quoted.push(line)
      return
    }
    const whole = isQuoteOpen(open) ? [...this.#quoted, line] : [open]
    this.#quoted = []
    for (const each of whole) this.#count(each)
  }

  #count(line: string): void {
    if (line.length > LONGEST_LINE || line.trim() === '' || isRule(line)) return
    this.#all++
    if (!this.#head.isFull) this.#head.add(line)
    else this.#tail.addLast(line)
    const counts = countOutsideQuotes(line)
    for (const each of delimiters) {
      this.#lines[each].set(counts[each], (this.#lines[each].get(counts[each]) ?? 0) + 1)
      if (counts[each] > 0) this.#stretch(this.#spans[each])
    }
    for (const quote of ['"', "'"] as const) if (line.includes(quote) && quotedCell[quote].test(line)) this.#quotes[quote]++
  }

  #stretch(span: { first: number; last: number }): void {
    span.first ||= this.#all
    span.last = this.#all
  }

  verdict(): Dialect {
    this.#addLine(this.#rest)
    for (const line of this.#quoted) this.#count(line)
    this.#quoted = []
    this.#rest = ''
    const quote = this.#quotes['"'] > 0 ? '"' : this.#quotes["'"] * 2 > this.#all ? "'" : null
    const sample = [...this.#head.lines, ...this.#tail.lines]
    let best: { delimiter: Delimiter | null; score: number } = { delimiter: null, score: LEAST_SCORE }
    for (const delimiter of delimiters) {
      const score = this.#score(delimiter, sample, quote)
      if (score > best.score) best = { delimiter, score }
    }
    const isApart = best.delimiter === null || (best.delimiter === ',' && sample.every(hasDecimalCommas))
    const cells = best.delimiter ? this.#usual(best.delimiter) + 1 : 1
    return { delimiter: best.delimiter, hasFixedWidths: isApart && hasFixedWidths(sample), quote, cells }
  }

  #usual(delimiter: Delimiter): number {
    return [...this.#lines[delimiter]].reduce((most, each) => (each[0] > 0 && each[1] > most[1] ? each : most), [0, 0] as [number, number])[0]
  }

  /** Of how many the table is made: titles and footers left out where all lines between are alike. */
  #linesOf(delimiter: Delimiter, agreeing: number): number {
    const { first, last } = this.#spans[delimiter]
    const isWhole = agreeing === last - first + 1 && agreeing >= Math.max(LEAST_ROWS, this.#all * LEAST_SHARE)
    return isWhole && delimiter !== ',' && this.#usual(delimiter) >= LEAST_DELIMITERS ? agreeing : this.#all
  }

  /** How many lines agree on a number of cells, and how many of their cells are whole things by themselves. */
  #score(delimiter: Delimiter, sample: readonly string[], quote: Dialect['quote']): number {
    let [agreeing, holding] = [0, 0]
    for (const [count, lines] of this.#lines[delimiter]) {
      if (count === 0) continue
      holding += lines
      agreeing = Math.max(agreeing, lines)
    }
    if (holding === 0) return 0
    const cells = sample.flatMap((line) => splitCells(line, delimiter, quote))
    const told = cells.filter((cell) => cell.trim() !== '')
    const whole = told.filter(isWholeThing).length / Math.max(1, told.length)
    return ((agreeing + holding) / (2 * this.#linesOf(delimiter, agreeing))) * (0.4 + whole)
  }
}

const noSpan = () => ({ first: 0, last: 0 })
/** Lines of as many cells one below the other, which nothing interrupts, are a table, whatever stands above; commas stand in sentences, too. */
const LEAST_ROWS = 4
const LEAST_SHARE = 0.1
const LEAST_DELIMITERS = 2

/** None that parts cells. */
const hasDecimalCommas = (line: string): boolean => !/(?<!\d),|,(?!\d)/.test(line)

/** A cell that is quoted from one end to the other; a quote within stands twice. */
const quotedCell = {
  '"': /(?:^|[;,|\t])\s*"(?:[^"]|"")*"\s*(?:$|[;,|\t])/,
  "'": /(?:^|[;,|\t])\s*'(?:[^']|'')*'\s*(?:$|[;,|\t])/,
}

/** Less, and the commas stand in sentences. */
const LEAST_SCORE = 0.3

/** `----`, `|====|`: drawn, not written. */
export const isRule = (line: string): boolean => isDrawing(line) && /[-=_+*#]{3}|^[\s-]+$/.test(line)
/** Holds nothing that is written. */
export const isDrawing = (text: string): boolean => /^[\s\-=_+|*#.]*$/.test(text)

/** A quote opens where a cell begins and closes where one ends. */
function isQuoteOpen(line: string): boolean {
  return line.includes('"') && scan(line, () => undefined)
}

function countOutsideQuotes(line: string): Counts {
  const counts = none()
  if (!line.includes('"')) {
    for (const each of delimiters) for (let at = line.indexOf(each); at >= 0; at = line.indexOf(each, at + 1)) counts[each]++
    return counts
  }
  scan(line, (char) => {
    if (isDelimiter(char)) counts[char]++
  })
  return counts
}

/** @returns whether a quote is open at the end */
function scan(line: string, onOutside: (char: string) => void): boolean {
  let isOpen = false
  let isAtStart = true
  for (let i = 0; i < line.length; i++) {
    const char = line[i] ?? ''
    if (isOpen) {
      if (char !== '"') continue
      if (line[i + 1] === '"') i++
      else isOpen = false
    } else if (char === '"' && isAtStart) isOpen = true
    else {
      onOutside(char)
      isAtStart = isDelimiter(char) || (isAtStart && char === ' ')
    }
  }
  return isOpen
}

/** Good enough to judge by; what is imported is split by the reader of the file. */
export function splitCells(line: string, delimiter: Delimiter, quote: Dialect['quote']): string[] {
  const cells: string[] = []
  let [cell, isOpen] = ['', false]
  for (const char of line) {
    if (char === quote && (isOpen || cell.trim() === '')) isOpen = !isOpen
    else if (char === delimiter && !isOpen) {
      cells.push(cell)
      cell = ''
    } else cell += char
  }
  return [...cells, cell]
}

/** A number, a day, a word or a code: what one cell holds. */
const isWholeThing = (cell: string): boolean => {
  const text = cell.trim()
  return numberFormats(text).length > 0 || isCode(text) || dayFormats.some((format) => readDay(text, format) !== null) || isPlainName(text)
}

const isCode = (text: string): boolean => /^[\p{L}\d][\p{L}\d._/+-]*$/u.test(text) && text.length < 40
const isPlainName = (text: string): boolean => /^[\p{L}][\p{L}\d .&()'’/+:-]*$/u.test(text) && text.length < 60
