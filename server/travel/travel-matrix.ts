/** Driving times between places, for whoever plans ways. */
import { setImmediate } from 'node:timers/promises'
import { fillGreatCircleMatrix } from '../../domain/travel/great-circle-matrix.ts'
import type { Position } from '../../domain/travel/position.ts'
import type { TravelMatrix } from '../../domain/visit-slots/plan-day.ts'
import type { Context } from '../context.ts'

/** Why times are less exact than they could be: `estimated`, all from the straight line, since no road service is configured. */
export type TravelNote = 'estimated'

export type TravelAnswer = { matrix: TravelMatrix; note: TravelNote | null }

/** Cells between two breaths of the server: some 5 ms. */
const CELLS_AT_ONCE = 100_000

/** Minutes from every place to every other. Places without a position are to be told apart before; the same place is to be given once. */
export const travelMatrix = async (_ctx: Context, positions: readonly Position[]): Promise<TravelAnswer> => ({
  matrix: await estimatedMatrix(positions),
  note: 'estimated',
})

/** What the positions alone tell, without holding up other calls. */
async function estimatedMatrix(positions: readonly Position[]): Promise<TravelMatrix> {
  const filling = fillGreatCircleMatrix(positions, CELLS_AT_ONCE)
  for (;;) {
    const { done, value } = filling.next()
    if (done) return value
    await setImmediate()
  }
}
