/** Where a cell stands, `AB12`. Either part may be missing. */

const LETTER_BEFORE_A = 64

/** Column counted from 0; null: it is not told. @example columnOf('AB12') // 27 */
export function columnOf(place: string | undefined): number | null {
  let number = 0
  for (let at = 0; place !== undefined && at < place.length; at++) {
    const letter = (place.charCodeAt(at) & ~32) - LETTER_BEFORE_A
    if (letter < 1 || letter > 26) break
    number = number * 26 + letter
  }
  return number === 0 ? null : number - 1
}

/** Row counted from 1, as the row itself or one of its cells tells it; null: it is not told. @example rowOf('12') // 12 */
export function rowOf(place: string | undefined): number | null {
  const digits = /^[a-z]*0*([1-9]\d*)$/i.exec(place ?? '')?.[1]
  return digits === undefined ? null : Number(digits)
}
