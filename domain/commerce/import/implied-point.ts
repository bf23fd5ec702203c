/** Amounts whose decimal point is not written. */

/** Digits are moved, never calculated; what is no whole number stays as it is. @example withPoint('85700', 2) // '857.00' */
export function withPoint(text: string, decimals: number): string {
  const found = /^([+-]?)(\d+)$/.exec(text.trim())
  if (!found) return text
  const [, sign = '', digits = ''] = found
  const padded = digits.padStart(decimals + 1, '0')
  const at = padded.length - decimals
  const whole = padded.slice(0, at).replace(/^0+(?=\d)/, '')
  return `${sign === '-' ? '-' : ''}${whole}${decimals > 0 ? `.${padded.slice(at)}` : ''}`
}
