/** Driving minutes, readable fast from both ends of a way. */
import type { TravelMatrix } from '../../travel/travel-matrix.ts'

/** Nothing can be reached that far away; finite, so that sums and differences stay numbers. */
export const UNREACHABLE = 1e9

export type TravelTables = {
  size: number
  /** `out[a * size + b]`: from a to b. */
  out: Float64Array
  /** `into[b * size + a]`: from a to b; the same table where both ways take as long. */
  into: Float64Array
}

/** The matrix itself where it is sound and symmetric: it may be large. What is no length of time is unreachable. */
export function readTravel({ size, minutes }: TravelMatrix): TravelTables {
  const out = isSound(minutes, size) ? minutes : Float64Array.from({ length: size * size }, (_, i) => soundMinutes(minutes[i]))
  return { size, out, into: isSymmetric(out, size) ? out : transposed(out, size) }
}

const isLength = (minutes: number | undefined): minutes is number => minutes !== undefined && minutes >= 0 && minutes <= UNREACHABLE
const soundMinutes = (minutes: number | undefined): number => (isLength(minutes) ? minutes : UNREACHABLE)
const isSound = (minutes: Float64Array, size: number): boolean => minutes.length >= size * size && minutes.every(isLength)

function isSymmetric(table: Float64Array, size: number): boolean {
  for (let a = 0; a < size; a++) for (let b = 0; b < a; b++) if (table[a * size + b] !== table[b * size + a]) return false
  return true
}

function transposed(table: Float64Array, size: number): Float64Array {
  const turned = new Float64Array(size * size)
  for (let a = 0; a < size; a++) for (let b = 0; b < size; b++) turned[b * size + a] = table[a * size + b] ?? UNREACHABLE
  return turned
}
