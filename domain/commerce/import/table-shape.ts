/** Where in a file the table begins, and which lines are no rows of it. */
import { dayFormats, readDay } from './day-format.ts'
import { isRule } from './dialect.ts'
import { numberFormats } from './number-format.ts'
import { type Cell, isEmpty, type SourceRecord } from './source-record.ts'

/** `header` null: the file has none. `firstLine`: the first line that can be a row. `typical`: how many cells its rows usually fill. */
export type TableShape = { header: SourceRecord | null; firstLine: number; typical: number }

export const textOf = (cell: Cell | undefined): string => (typeof cell === 'string' ? cell.trim() : '')
export const filled = (cells: readonly Cell[]): number => cells.filter((cell) => !isEmpty(cell)).length
export const isDrawn = ({ cells }: SourceRecord): boolean => cells.every((cell) => typeof cell === 'string') && isRule(cells.join('|'))

/** A header comes before so many other lines. */
const LONGEST_PREAMBLE = 60
const FOLLOWERS = 25
/** Of a row's cells so many stand below a name. */
const ALIGNED = 0.6

/** Of the first lines of a file, blank and drawn ones left out. */
export function findTable(head: readonly SourceRecord[]): TableShape {
  const told = head.filter((record) => filled(record.cells) > 0 && !isDrawn(record))
  const typical = typicalOf(told)
  const wide = told.slice(0, LONGEST_PREAMBLE).filter(({ cells }) => filled(cells) >= Math.max(Math.min(2, typical), typical * 0.6))
  for (const record of wide) {
    const followers = told.slice(told.indexOf(record) + 1, told.indexOf(record) + 1 + FOLLOWERS)
    if (isHeader(record, followers, typical)) return { header: record, firstLine: followers[0]?.line ?? record.line, typical }
  }
  return { header: null, firstLine: wide[0]?.line ?? told[0]?.line ?? 1, typical }
}

/** The middle of what the lines fill, of those further down: at the top stand titles. */
function typicalOf(told: readonly SourceRecord[]): number {
  const counts = told.map(({ cells }) => filled(cells)).slice(Math.floor(told.length / 4))
  const several = counts.filter((count) => count > 1)
  const sorted = (several.length * 2 >= counts.length ? several : counts).sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? 1
}

function isHeader({ cells }: SourceRecord, followers: readonly SourceRecord[], typical: number): boolean {
  const told = cells.filter((cell) => !isEmpty(cell))
  if (!told.every(isName) && !isYears(told)) return false
  const below = followers.filter((each) => filled(each.cells) * 2 >= typical)
  if (below.length === 0) return followers.length === 0 || told.length >= typical
  return share(below, (each) => isAligned(each.cells, cells)) >= ALIGNED
}

const share = <T>(all: readonly T[], is: (one: T) => boolean): number => all.filter(is).length / Math.max(1, all.length)

/** What stands in the row stands below a name. */
function isAligned(row: readonly Cell[], header: readonly Cell[]): boolean {
  // What stands beyond the header is an error of that line, and says nothing about the header.
  const told = row
    .slice(0, header.length)
    .map((cell, i) => [cell, header[i]] as const)
    .filter(([cell]) => !isEmpty(cell))
  return share(told, ([, name]) => !isEmpty(name)) >= ALIGNED
}

/** Words, not values. */
function isName(cell: Cell): boolean {
  const text = textOf(cell)
  if (text === '' || text.length > 200) return false
  return (
    numberFormats(text).length === 0 && !/^\d+$/.test(text) && dayFormats.every((format) => readDay(text, format) === null) && /\p{L}/u.test(text)
  )
}

/** `Artikel; 2024; 2025; 2026`. */
function isYears(cells: readonly Cell[]): boolean {
  const [first, ...rest] = cells
  const years = rest.map((cell) => Number(typeof cell === 'string' ? cell : cell.type === 'number' ? cell.raw : Number.NaN))
  return (
    first !== undefined &&
    isName(first) &&
    years.length > 1 &&
    years.every((year, i) => year >= 1900 && year <= 2100 && (i === 0 || Math.abs(year - (years[i - 1] ?? 0)) === 1))
  )
}
