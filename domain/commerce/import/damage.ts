/** What was destroyed before the file came to us. It is named, with the place, and never mended in silence. */
import type { Column } from './column.ts'
import type { Cell } from './source-record.ts'

/**
 * `exponent`: `5,58E+12` where a key should stand. `rounded`: more digits than Excel keeps, 15. `mojibake`: read in the wrong encoding by whoever wrote it.
 * `lost_letters`: `?` where letters were. `undecodable`: bytes of another encoding than the rest of the file. `zero_lost`: a key that is shorter than its kind, by zeros.
 */
export type DamageReason = 'exponent' | 'rounded' | 'mojibake' | 'lost_letters' | 'undecodable' | 'zero_lost'
export type Damage = { line: number; column: string; reason: DamageReason }

const EXPONENT = /^[+-]?\d+(?:[.,]\d+)?[eE]\+?\d{2,}$/
/** UTF-8 as windows-1252 shows it: `MÃ¼ller`, `StraÃŸe`, `â‚¬`. */
const UTF8_AS_1252 = /Ã[\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]|Â[\u00a0-\u00bf]|â€|â‚¬|ï»¿/
/** cp850 as windows-1252 shows it: `F”rster`, `Groákopf`, `™stereich`, `M\x81ller`. */
const CP850_AS_1252 = new RegExp(
  [
    '[A-Za-z](?:[\u0081”]|„(?![^“]*“))[a-zß]', // ü, ö, ä, unless it opens a quotation
    '[aeiou]á(?:[a-z]|$|[\\s,.;-])', // ß, which stands behind vowels
    '(?:^|[\\s-])(?:™[a-z]{2}|šb|[Ž\u008e](?:ck|gy|h[nr]|lte|mt|nd|pf|qu|r[gmz]|st|th|uá))', // Ö, Ü, Ä; Czech and Slovene names begin otherwise
  ].join('|'),
)
/** Cyrillic or Greek letters within Latin words: `Mьnchen`. */
const FOREIGN_IN_WORD = /[A-Za-z][\u0370-\u04ff]+[a-z]|[A-Za-z]{2}[\u0370-\u04ff]/
const LOST_LETTER = /\p{L}\?\p{Ll}|(?:^|\s)\?\p{Ll}{2}/u
const IS_ADDRESS = /:\/\/|www\.|@/
const MOST_DIGITS = 15
/** Fewer zeros may be the number's own. */
const ROUNDED = /^\d{15}0{2,}$/

/** null: nothing is wrong with it. */
export function damageOf(cell: Cell | undefined, column: Column): DamageReason | null {
  if (cell === undefined) return null
  if (typeof cell !== 'string') return cell.type === 'number' && column.kind === 'key' && isBeyondExcel(cell.raw) ? 'rounded' : null
  const text = cell.trim()
  if (text === '') return null
  if (column.kind === 'key' && EXPONENT.test(text)) return 'exponent'
  if (column.kind === 'key' && ROUNDED.test(text)) return 'rounded'
  if (text.includes('\ufffd')) return 'undecodable'
  if (!/[^\x20-\x3e\x40-\x7e]/.test(text)) return null
  if (UTF8_AS_1252.test(text) || CP850_AS_1252.test(text) || FOREIGN_IN_WORD.test(text)) return 'mojibake'
  return LOST_LETTER.test(text) && !IS_ADDRESS.test(text) ? 'lost_letters' : null
}

/** Excel keeps 15 digits, the rest are zeros by now. */
const isBeyondExcel = (raw: string): boolean => {
  const [digits = '', exponent = '0'] = raw.toUpperCase().split('E')
  const whole = digits.replace(/^-/, '').split('.')[0] ?? ''
  return Math.max(whole.length, Number(exponent) + 1) > MOST_DIGITS
}
