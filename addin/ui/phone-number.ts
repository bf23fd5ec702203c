/** Phone numbers are kept as +4945112345; people read them with blanks. */

const shortCountryCode = /^\+(1|7|2[07]|3[0-469]|4[013-9]|5[1-8]|6[0-6]|8[1246]|9[0-58])(\d+)$/
const longCountryCode = /^\+(\d{3})(\d+)$/
/** Mobile networks, service numbers, big cities, area codes of three and four digits; the five-digit ones of the east stay undivided. */
const germanAreaCode = /^(1[567]\d|30|40|69|89|[2-9]\d1|20[2389]|21[24]|228|234|335|340|345|355|365|375|385|395|[789]00|906|[24-9]\d{3})(\d+)$/

/**
 * Sets the country's code apart, and the area's where it is sure.
 * @example readablePhone('+494511234567') // '+49 451 1234567'
 */
export function readablePhone(number: string): string {
  const [, country, rest] = shortCountryCode.exec(number) ?? longCountryCode.exec(number) ?? []
  if (!country || !rest) return number
  const [, area, local] = (country === '49' && germanAreaCode.exec(rest)) || []
  return area && local ? `+${country} ${area} ${local}` : `+${country} ${rest}`
}

/** The address that dials a number. */
export const dialAddress = (number: string): string => `tel:${number.replace(/[^+\d]/g, '')}`
