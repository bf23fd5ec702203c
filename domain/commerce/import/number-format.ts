/** How a column writes its numbers, judged from all its values, never from one alone. */

/** `comma`: 1.234,56; `point`: 1,234.56 (also 1'234.56); `plain`: digits alone. */
export type NumberFormat = 'comma' | 'point' | 'plain'

/** Currency signs and codes before or after the digits. */
const CURRENCY = String.raw`([€$£¥]|EUR|USD|CHF|GBP|Euro|DKK|SEK|NOK|PLN|CZK|DM|Fr\.)`
const FRAME = new RegExp(
  `^(\\()?\\s*([+\\-−–])?\\s*${CURRENCY}?\\s*([+\\-−–])?\\s*([\\d.,'’\u00a0\u202f ]*\\d(?:,-|[.,])?)\\s*${CURRENCY}?\\s*(%)?\\s*([\\-−–])?(\\))?,?$`,
  'i',
)
const DIGITS: Record<NumberFormat, RegExp> = {
  comma: /^(?:\d{1,3}(?:\.\d{3})+|\d{1,3}(?:[\u00a0\u202f ]\d{3})+|\d+)?(?:,\d+|,-)?$/,
  point: /^(?:\d{1,3}(?:,\d{3})+|\d{1,3}(?:['’]\d{3})+|\d{1,3}(?:[\u00a0\u202f ]\d{3})+|\d+)?(?:\.\d+)?$/,
  plain: /^\d+$/,
}

type Framed = { digits: string; isNegative: boolean; unit: string | null }

const sameCurrency: Record<string, string | undefined> = { '€': 'EUR', EURO: 'EUR', $: 'USD', '£': 'GBP', 'FR.': 'CHF' }
const currencyCalled = (name: string): string => sameCurrency[name.toUpperCase()] ?? name.toUpperCase()

/** Sign, brackets and currency off. null: no number. */
function framed(text: string): Framed | null {
  const found = FRAME.exec(text.trim())
  if (!found) return null
  const [, open, before, ahead, after, digits = '', currency, percent, behind, closed] = found
  if (Boolean(open) !== Boolean(closed)) return null
  const minus = [before, after, behind].filter((sign) => sign && sign !== '+').length
  const unit = ahead ?? currency ?? percent
  return minus > 1 ? null : { digits: digits.trim(), isNegative: minus === 1 || open !== undefined, unit: unit ? currencyCalled(unit) : null }
}

/** The code of its currency, or `%`; null: it says none. */
export const unitOf = (text: string): string | null => framed(text)?.unit ?? null

/** In which formats a text is a number. Empty: in none. */
export function numberFormats(text: string): NumberFormat[] {
  const found = framed(text)
  if (!found) return []
  if (DIGITS.plain.test(found.digits)) return ['plain', 'comma', 'point']
  return (['comma', 'point'] as const).filter((format) => DIGITS[format].test(found.digits))
}

/** As most are written: nothing has to be taken away. */
const SIMPLE: Record<NumberFormat, RegExp> = { comma: /^(?:0|[1-9]\d*)(?:,\d+)?$/, point: /^(?:0|[1-9]\d*)(?:\.\d+)?$/, plain: /^(?:0|[1-9]\d*)$/ }

/** A decimal string with a point, without grouping; zeros behind the point stay as written. null: no number in that format. */
export function readNumber(text: string, format: NumberFormat): string | null {
  if (SIMPLE[format].test(text)) return text.replace(',', '.')
  const found = framed(text)
  if (!found || !DIGITS[format].test(found.digits)) return null
  const [group, point] = format === 'comma' ? [/[.\s\u00a0\u202f]/g, ','] : [/[,'’\s\u00a0\u202f]/g, '.']
  const [whole = '', part] = found.digits.replaceAll(group, '').split(point)
  const digits = `${whole.replace(/^0+(?=\d)/, '') || '0'}${part && part !== '-' ? `.${part}` : ''}`
  return found.isNegative && /[1-9]/.test(digits) ? `-${digits}` : digits
}

/** Excel calculates with so many digits and shows no more. */
const EXCEL_DIGITS = 15

/** A number of a spreadsheet without what calculating has left behind its last digit: `242.25999999999999` is 242.26. null: no number. */
export function sheetDecimal(raw: string): string | null {
  const digits = raw.replace(/[eE].*$/, '').replaceAll(/^-?0*\.?0*|\./g, '')
  return plainDecimal(digits.length > EXCEL_DIGITS ? Number(raw).toPrecision(EXCEL_DIGITS) : raw)
}

/** `1.8E-3` as a spreadsheet stores it, written out; digits are moved, never calculated. null: no number. */
export function plainDecimal(raw: string): string | null {
  const found = /^(-)?(\d*)(?:\.(\d*))?(?:[eE]([+-]?\d+))?$/.exec(raw.trim())
  if (!found || !/\d/.test(raw)) return null
  const [, sign = '', whole = '', part = '', exponent = '0'] = found
  const at = whole.length + Number(exponent)
  const digits = whole + part
  const padded = at <= 0 ? '0'.repeat(1 - at) + digits : digits.padEnd(at, '0')
  const cut = Math.max(at, 1)
  const decimals = padded.slice(cut).replace(/0+$/, '')
  const result = `${padded.slice(0, cut).replace(/^0+(?=\d)/, '')}${decimals && `.${decimals}`}`
  return /[1-9]/.test(result) ? sign + result : result
}
