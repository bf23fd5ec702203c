/** Services that know the roads. */
import type { Position } from '../../domain/travel/position.ts'
import { ServiceError } from './ask-json.ts'

export type RoadService = {
  name: 'osrm' | 'valhalla' | 'azure'
  /** Most places from which, and to which, may be asked at once. */
  mostPlaces: number
  /** Most pairs that are worth asking for one plan; null: as many as there is time for. */
  mostPairs: number | null
  /** Seconds of driving from each place to each, row by row; null: no way. Throws `ServiceError`. */
  seconds: (from: readonly Position[], to: readonly Position[], signal: AbortSignal) => Promise<(number | null)[][]>
}

/** The rows, if there are as many as were asked for. */
export function checkedRows<Cell>(rows: Cell[][], from: readonly Position[], to: readonly Position[]): Cell[][] {
  if (rows.length === from.length && rows.every((row) => row.length === to.length)) return rows
  throw new ServiceError('down', 'an answer of another size')
}
