/** One place that stands for many. */
import { kilometresBetween } from './great-circle.ts'
import type { Position } from './position.ts'

/** Of those that are known the one nearest to their middle, which itself may lie in a lake; null: none is known. */
export function nearestToMiddle(given: readonly (Position | null)[]): Position | null {
  const positions = given.filter((position) => position !== null)
  const mean = (values: number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length
  const middle = { latitude: mean(positions.map(({ latitude }) => latitude)), longitude: mean(positions.map(({ longitude }) => longitude)) }
  const distances = positions.map((position) => kilometresBetween(position, middle))
  const nearest = positions[distances.indexOf(Math.min(...distances))]
  return nearest ? { ...nearest, accuracy: 'region' } : null
}
