/** Where in a file the table begins, and which lines are no rows of it. */
import { dayFormats, readDay } from './day-format.ts'
import { isDrawing, isRule } from './dialect.ts'
import { numberFormats } from './number-format.ts'
import { type Cell, isEmpty, type SourceRecord } from './source-record.ts'

/** `header` null: the file has none. `firstLine`: the first line that can be a row. `typical`: how many cells its rows usually fill. */
export type TableShape = { header: SourceRecord | null; firstLine: number; typical: number }

export const textOf = (cell: Cell | undefined): string => (typeof cell === 'string' ? cell.trim() : '')
export const filled = (cells: readonly Cell[]): number => cells.reduce((count, cell) => (isEmpty(cell) ? count : count + 1), 0)
export const isDrawn = ({ cells }: SourceRecord): boolean =>
  cells.every((cell) => typeof cell === 'string' && isDrawing(cell)) && isRule(cells.join('|'))

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
    if (!isHeader(record, followers, typical) || isAboveNames(record, followers)) continue
    const first = followers.find((_, i) => i > 0 || !isUnits(followers)) ?? record
    return { header: record, firstLine: first.line, typical }
  }
  return { header: null, firstLine: wide[0]?.line ?? told[0]?.line ?? 1, typical }
}

/** So many lines of several cells are a table, however long its titles are. */
const ROWS_ENOUGH = 4

/** The middle of what the lines fill, of those further down: at the top stand titles. */
function typicalOf(told: readonly SourceRecord[]): number {
  const counts = told.map(({ cells }) => filled(cells)).slice(Math.floor(told.length / 4))
  const several = counts.filter((count) => count > 1)
  const sorted = (several.length * 2 >= counts.length || several.length >= ROWS_ENOUGH ? several : counts).sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? 1
}

function isHeader({ cells }: SourceRecord, followers: readonly SourceRecord[], typical: number): boolean {
  const told = cells.filter((cell) => !isEmpty(cell))
  if (!told.every(isName) && !areNamesAndYears(told)) return false
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
function areNamesAndYears(cells: readonly Cell[]): boolean {
  const years = cells
    .filter((cell) => !isName(cell))
    .map((cell) => Number(typeof cell === 'string' ? cell : cell.type === 'number' ? cell.raw : Number.NaN))
  const isRun = years.every((year, i) => year >= 1900 && year <= 2100 && (i === 0 || Math.abs(year - (years[i - 1] ?? 0)) === 1))
  return years.length > 1 && isRun && cells[0] !== undefined && isName(cells[0])
}

/** Names of groups, and below them those of all their columns: `Kunde; ; Umsatz; ` above `Nr; Name; netto; brutto`. */
function isAboveNames(record: SourceRecord, [next, ...rows]: readonly SourceRecord[]): boolean {
  if (!next || filled(next.cells) <= filled(record.cells)) return false
  return next.cells.filter((cell) => !isEmpty(cell)).every(isName) && share(rows, ({ cells }) => cells.some(isFigure)) >= ALIGNED
}

const LONGEST_UNIT = 12

/** In what the figures of the columns are told, below their names: ` ; mm; kg; EUR`. */
function isUnits([units, ...rows]: readonly SourceRecord[]): boolean {
  const told = (units?.cells ?? []).flatMap((cell, at) => (isEmpty(cell) ? [] : [{ cell, at }]))
  if (told.length === 0 || rows.length === 0 || !isEmpty(units?.cells[0])) return false
  return told.every(({ cell, at }) => isUnit(cell) && share(rows, ({ cells }) => isEmpty(cells[at]) || isFigure(cells[at])) === 1)
}

const isUnit = (cell: Cell): boolean => isFigure(cell) === false && textOf(cell) !== '' && textOf(cell).length <= LONGEST_UNIT
const isFigure = (cell: Cell | undefined): boolean => (typeof cell === 'object' ? cell.type === 'number' : numberFormats(textOf(cell)).length > 0)
