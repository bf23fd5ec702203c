/**
 * A positive amount as somebody types it, with at most six decimals; null: none can be read from it.
 * @param decimalSign What separates decimals in the writer's language; the other sign or a space separates thousands.
 * @example readAmount('1.250,50', ',') // 1250.5
 */
export function readAmount(text: string, decimalSign: ',' | '.'): number | null {
  const thousands = decimalSign === ',' ? '.' : ','
  const plain = text.replace(/[\s€$']/g, '')
  const [whole = '', decimals = '', ...more] = plain.split(decimalSign)
  const isGrouped = new RegExp(`^\\d{1,3}(\\${thousands}\\d{3})+$`).test(whole)
  // A sign that cannot separate thousands was meant for decimals, as keyboards for numbers have only one.
  if (!isGrouped && whole.includes(thousands) && !plain.includes(decimalSign)) return readAmount(plain, thousands)
  const digits = isGrouped ? whole.replaceAll(thousands, '') : whole
  if (more.length > 0 || !/^\d{1,12}$/.test(digits) || !/^\d{0,6}$/.test(decimals)) return null
  return Number(`${digits}.${decimals || '0'}`)
}
