/** Positions of an order or enquiry as somebody notes them: a line each, quantity first where it was said. */

/** `quantity` null: not said. `unit`: as written, null: none. */
export type NoteLine = { quantity: number | null; unit: string | null; text: string }

const units: ReadonlySet<string> = new Set(
  'stk st stück stueck pc pcs pce piece pieces paar pair pairs satz set sets pack packs packung packungen pkg ve box boxes kiste kisten karton kartons palette paletten rolle rollen roll rolls kg g t l ml m m² qm m2 m³ m3 lfm'.split(
    ' ',
  ),
)

/** After a number these say how big a thing is, not how many. */
const measures: ReadonlySet<string> = new Set(['mm', 'cm', 'zoll', 'v', 'w', 'kw', 'a', 'bar', 'nm', '°'])

const MOST_QUANTITY = 1e12

/**
 * Decimals are written with a comma or a point; a point before three digits separates thousands.
 * @example readNoteLines('10 Stk Spannzange ER32\nFräser 8 mm') // [{ quantity: 10, unit: 'Stk', text: 'Spannzange ER32' }, { quantity: null, unit: null, text: 'Fräser 8 mm' }]
 */
export const readNoteLines = (text: string): NoteLine[] =>
  text
    .split('\n')
    .map((line) => line.replace(/^\s*[-–•*]\s+/, '').trim())
    .filter((line) => line !== '')
    .map(readLine)

function readLine(line: string): NoteLine {
  const [, digits = '', rest = ''] = /^(\d+(?:[.,]\d+)*)(?:\s*[x×]\s+|\s+)(.+)$/.exec(line) ?? []
  const quantity = readQuantity(digits)
  const [first = '', ...words] = rest.split(/\s+/)
  if (quantity === null || measures.has(first.toLowerCase())) return { quantity: null, unit: null, text: line }
  const isUnit = units.has(first.toLowerCase().replace(/\.$/, '')) && words.length > 0
  return isUnit ? { quantity, unit: first, text: words.join(' ') } : { quantity, unit: null, text: rest }
}

function readQuantity(digits: string): number | null {
  // Leading zeros and long numbers are names of products.
  if (!/^(0[.,]|[1-9])/.test(digits) || /^\d{5,}$/.test(digits)) return null
  const plain = /^\d{1,3}(\.\d{3})+(,\d+)?$/.test(digits) ? digits.replaceAll('.', '') : digits
  const quantity = Number(plain.replace(',', '.'))
  return quantity > 0 && quantity < MOST_QUANTITY ? Math.round(quantity * 1000) / 1000 : null
}

/** @example writeNoteLine({ quantity: 2.5, unit: 'kg', text: 'Schrauben' }) // '2,5 kg Schrauben' */
export const writeNoteLine = ({ quantity, unit, text }: NoteLine): string =>
  [quantity === null ? null : String(quantity).replace('.', ','), unit, text].filter((part) => part !== null).join(' ')
