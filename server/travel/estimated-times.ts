/** How long ways take by the straight line, where no road service is asked or none answers. */
import { setImmediate } from 'node:timers/promises'
import { fillGreatCircleMatrix } from '../../domain/travel/great-circle-matrix.ts'
import type { Position } from '../../domain/travel/position.ts'
import type { TravelMatrix } from '../../domain/travel/travel-matrix.ts'
import type { TravelTimes } from '../platform/call/travel-times.ts'

export const estimatedTimes: TravelTimes = async (positions) => ({ matrix: await estimatedMatrix(positions), note: 'estimated' })

/** Cells between two breaths of the server: some 5 ms. */
const CELLS_AT_ONCE = 100_000

/** What the positions alone tell, without holding up other calls. */
export async function estimatedMatrix(positions: readonly Position[]): Promise<TravelMatrix> {
  const filling = fillGreatCircleMatrix(positions, CELLS_AT_ONCE)
  for (;;) {
    const { done, value } = filling.next()
    if (done) return value
    await setImmediate()
  }
}
