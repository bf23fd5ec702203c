/** Coordinates as people copy them out of a map. */
import { type Position, positionOf } from './position.ts'

/** @example readCoordinates('53.8655, 10.6866') // { latitude: 53.8655, longitude: 10.6866, accuracy: 'exact' } */
export function readCoordinates(text: string): Position | null {
  const [, latitude, longitude] = /^\s*(-?\d{1,2}\.\d+)\s*[,; ]\s*(-?\d{1,3}\.\d+)\s*$/.exec(text) ?? []
  if (latitude === undefined) return null
  return positionOf({ latitude: Number(latitude), longitude: Number(longitude), accuracy: 'exact' })
}
