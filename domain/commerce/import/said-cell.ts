/** What a cell says, without what programs write around it so that others leave it alone. */
import type { Cell, SourceRecord } from './source-record.ts'

/** Without width: joiners, marks of the direction of writing, byte order marks within a text. */
const INVISIBLE = '\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff'
const EDGES = new RegExp(`^[\\s${INVISIBLE}]+|[\\s${INVISIBLE}]+$`, 'g')
/** `="00417"`: keeps Excel from taking a key for a number. */
const FORMULA = /^="((?:[^"]|"")*)"$/
/** `'00417`, `'+49 821`: the same, and what keeps it from calculating. `'s-Hertogenbosch` is a name. */
const APOSTROPHE = /^'(?=[=+@-]|\d[\d ./-]*$)/
/** What no database takes for text: the character with the number zero, and halves of pairs that stand alone. */
const UNSTORABLE = /\0|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g
/** Few cells hold any of it, among them halves of letters, `u` and its dots apart. */
const IS_WRAPPED = new RegExp(`^\\s*['=]|[${INVISIBLE}\u0300-\u036f]|${UNSTORABLE.source}`)

const isWrapped = (cell: Cell): boolean => typeof cell === 'string' && IS_WRAPPED.test(cell)

/** @example saidCell('="00417"') // '00417' */
export function saidCell(cell: string): string {
  const text = cell.replaceAll(UNSTORABLE, '').replaceAll(EDGES, '').normalize('NFC')
  const formula = FORMULA.exec(text)?.[1]
  return formula === undefined ? text.replace(APOSTROPHE, '') : formula.replaceAll('""', '"')
}

export const saidRecord = (record: SourceRecord): SourceRecord =>
  record.cells.some(isWrapped)
    ? { ...record, cells: record.cells.map((cell) => (typeof cell === 'string' && isWrapped(cell) ? saidCell(cell) : cell)) }
    : record
