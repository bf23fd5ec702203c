import { type Position, positionOf } from './position.ts'

/** Two numbers of degrees with a sign between them; a comma may also stand inside a number where something else parts the two. */
const PAIR = /^\s*([+-]?\d{1,2}[.,]\d+)°?\s*(?:[;\s]|,\s)\s*([+-]?\d{1,3}[.,]\d+)°?\s*$/
const PAIR_WITH_POINTS = /^\s*([+-]?\d{1,2}\.\d+)°?\s*,\s*([+-]?\d{1,3}\.\d+)°?\s*$/

/**
 * Coordinates as people copy them from a map, latitude first; null: not understood, or no place on the globe. Whole degrees are none: two numbers may be anything.
 * @example readCoordinates('53.8664, 10.6845') // { latitude: 53.8664, longitude: 10.6845, accuracy: 'exact' }
 * @example readCoordinates('53,8664 10,6845') // the same
 */
export function readCoordinates(text: string): Position | null {
  const [, first, second] = PAIR_WITH_POINTS.exec(text) ?? PAIR.exec(text) ?? []
  if (first === undefined || second === undefined) return null
  const [latitude, longitude] = [toNumber(first), toNumber(second)]
  return positionOf({ latitude, longitude, accuracy: 'exact' })
}

const toNumber = (text: string): number => Number(text.replace(',', '.'))
