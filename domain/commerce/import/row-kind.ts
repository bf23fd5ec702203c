/** Which lines below the header are rows. */

import { numberFormats } from './number-format.ts'
import { isEmpty, type SourceRecord } from './source-record.ts'
import { filled, isDrawn, textOf } from './table-shape.ts'

/** `sparse`: a row, or a footer when nothing else follows. */
export type RowKind = 'row' | 'sparse' | 'blank' | 'header' | 'total' | 'title'

/** Words that name nobody, whatever follows. */
const PLAINLY = '(?:zwischen|gesamt|end|teil|unter|listen|seiten)summen?|sub ?totals?|grand totals?|page totals?|endsaldo|anzahl(?: \\p{L}+)?'
/** Those that a company may bear, unless something follows that none is called. */
const MAYBE = 'summen?|gesamt(?:betrag|wert|ergebnis|menge)?|ergebnis|insgesamt|totals?|saldo|übertrag|uebertrag|sums?|∑'
const OF_WHAT =
  '\\d|\\S*\\d\\S*$|(?:debitor|kreditor|konto|kunde|gruppe|warengruppe|seite|eur|netto|brutto|mwst|aller?|für|von|in|for|of|per|customer|account|page)(?!\\p{L})'
const TOTAL = new RegExp(`^(?:\\*+$|(?:${PLAINLY})(?!\\p{L})|(?:${MAYBE})(?:$|\\s*[:.=(]|\\s+(?:${OF_WHAT})))`, 'iu')

/** Printed at the top or the foot of each page. */
const PAGE = /^(?:seite|blatt|page)\s*\d+(?:\s*(?:von|of|\/)\s*\d+)?$/i

/** `titles`: what stood above the header; printed lists repeat it on each page. */
export function rowKind(record: SourceRecord, header: SourceRecord | null, titles: ReadonlySet<string>, typical: number): RowKind {
  const { cells } = record
  const told = filled(cells)
  if (told === 0 || isDrawn(record)) return 'blank'
  if (header && repeats(record, header)) return 'header'
  if (isTotal(record)) return 'total'
  if (titles.size > 0 && titles.has(withoutDigits(record))) return 'title'
  if (told !== 1 || typical === 1) return 'row'
  if (cells.some((cell) => PAGE.test(textOf(cell)))) return 'title'
  return typical >= 3 && !isCode(textOf(cells[0])) ? 'sparse' : 'row'
}

/** A key of which nothing else is known; footers are words. */
const isCode = (text: string): boolean => /^\p{L}{0,4}-?\d{3,}$/u.test(text)

/** A title is the same on each page but for day, time and page. */
export const withoutDigits = ({ cells }: SourceRecord): string => cells.map(textOf).join(' ').replaceAll(/\d+/g, '0').replaceAll(/\s+/g, ' ').trim()

function repeats({ cells }: SourceRecord, header: SourceRecord): boolean {
  return cells.every((cell, i) => textOf(cell) === textOf(header.cells[i])) && filled(cells) > 0 && filled(cells) === filled(header.cells)
}

/** The first word of the line says so, and besides stand figures alone: a company called Total has more to tell. */
function isTotal({ cells }: SourceRecord): boolean {
  const first = cells.findIndex((cell) => !isEmpty(cell))
  if (!TOTAL.test(textOf(cells[first]))) return false
  return cells.slice(first + 1).every((cell) => typeof cell !== 'string' || cell.trim().length <= 3 || numberFormats(cell).length > 0)
}
