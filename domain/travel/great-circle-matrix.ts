/** Driving minutes between all pairs of places, from their positions alone. */
import { drivingMinutes, ROAD_FACTOR } from './driving-minutes.ts'
import { EARTH_RADIUS } from './great-circle.ts'
import type { Position, PositionAccuracy } from './position.ts'
import type { TravelMatrix } from './travel-matrix.ts'

/**
 * How far, in km, a place lies on average from the middle of its area: German postal codes cover 43 km2 each, two-digit regions 3,700 km2.
 * Without it customers known by their postal code only would seem to live in one house, and a plan would prefer them.
 */
const BLUR: Record<PositionAccuracy, number> = { exact: 0, postal_code: 2.5, region: 23 }

/** Of a place that is nowhere: a whole day, so that no plan goes there. */
export const FARTHEST_MINUTES = 1440

/**
 * Minutes by the road factor and the speed ladder; symmetric, zero on the diagonal, every cell finite. Two rows are two places: the same place is to be given once.
 * Holds the thread: some 200 ms for 3,000 places. @example greatCircleMatrix([luebeck, hamburg]).minutes[1] // 57
 */
export function greatCircleMatrix(positions: readonly Position[]): TravelMatrix {
  const filling = fillGreatCircleMatrix(positions, positions.length)
  for (;;) {
    const { done, value } = filling.next()
    if (done) return value
  }
}

/** The same in steps of about as many cells, for threads that have more to do. */
export function* fillGreatCircleMatrix(positions: readonly Position[], cellsAtOnce: number): Generator<undefined, TravelMatrix> {
  const { length: size } = positions
  // In shared memory, so that other threads can read it without a copy.
  const minutes = new Float64Array(new SharedArrayBuffer(size * size * Float64Array.BYTES_PER_ELEMENT))
  const points = unitVectors(positions)
  let cells = 0
  for (let a = 1; a < size; a++) {
    for (let b = 0; b < a; b++) minutes[a * size + b] = minutes[b * size + a] = minutesBetween(points, a * 4, b * 4)
    cells += a
    if (cells < cellsAtOnce) continue
    cells = 0
    yield
  }
  return { size, minutes }
}

/** Points on a sphere of radius 1 and the square of their blur: four numbers a place. */
function unitVectors(positions: readonly Position[]): Float64Array {
  const points = new Float64Array(positions.length * 4)
  for (const [i, { latitude, longitude, accuracy }] of positions.entries()) {
    const [phi, lambda] = [(latitude * Math.PI) / 180, (longitude * Math.PI) / 180]
    points.set([Math.cos(phi) * Math.cos(lambda), Math.cos(phi) * Math.sin(lambda), Math.sin(phi), BLUR[accuracy] ** 2], i * 4)
  }
  return points
}

/** Blurs add to the distance as if they lay across it, so that the triangle inequality holds. Called millions of times: `Math.hypot` would take three times as long. */
function minutesBetween(points: Float64Array, a: number, b: number): number {
  const x = (points[a] ?? 0) - (points[b] ?? 0)
  const y = (points[a + 1] ?? 0) - (points[b + 1] ?? 0)
  const z = (points[a + 2] ?? 0) - (points[b + 2] ?? 0)
  const km = 2 * EARTH_RADIUS * Math.asin(Math.min(1, Math.sqrt(x * x + y * y + z * z) / 2))
  const blurred = Math.sqrt(km * km + (points[a + 3] ?? 0) + (points[b + 3] ?? 0))
  return Math.min(drivingMinutes(blurred * ROAD_FACTOR), FARTHEST_MINUTES)
}
