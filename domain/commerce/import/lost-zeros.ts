/** Keys that a spreadsheet took for numbers: their zeros in front are gone. */
import { plainDecimal } from './number-format.ts'
import type { PlacedColumn } from './read-row.ts'
import type { Cell } from './source-record.ts'

const POSTAL = /plz|postleitzahl|post ?code|postal|zip/i
const BARCODE = /ean|gtin|barcode|strichcode/i
const COUNTRY = /^(?:land|country|ländercode|laendercode|ländername|country code|staat)$/i
const GERMANY = /^(?:d|de|deu|deutschland|germany|bundesrepublik deutschland)$/i

const EAN_DIGITS = 13
const GERMAN_POSTAL_DIGITS = 5

/** Whether a key of this line has lost a zero: a German postal code of four digits, an EAN that is one with a zero in front. Vienna's 1050 is whole. */
export function hasLostZero(cells: readonly Cell[], column: PlacedColumn, columns: readonly PlacedColumn[]): boolean {
  const cell = cells[column.at]
  if (column.kind !== 'key' || cell === undefined || typeof cell === 'string' || cell.type !== 'number') return false
  const digits = plainDecimal(cell.raw) ?? ''
  if (POSTAL.test(column.name)) return digits.length === GERMAN_POSTAL_DIGITS - 1 && isGerman(cells, columns)
  return BARCODE.test(column.name) && digits.length < EAN_DIGITS && digits.length >= EAN_DIGITS - 2 && isEan(digits.padStart(EAN_DIGITS, '0'))
}

/** Where the line names a country, by that. */
function isGerman(cells: readonly Cell[], columns: readonly PlacedColumn[]): boolean {
  const column = columns.find(({ name }) => COUNTRY.test(name.trim()))
  const told = column && cells[column.at]
  return !column || (typeof told === 'string' && (told.trim() === '' || GERMANY.test(told.trim())))
}

/** By its check digit: GS1 General Specifications, 7.9. */
const isEan = (digits: string): boolean => [...digits].reduce((sum, digit, i) => sum + Number(digit) * (i % 2 === 0 ? 1 : 3), 0) % 10 === 0
