/** How long the ways between places take: one interface, whoever knows it. */
import { setImmediate } from 'node:timers/promises'
import { fillGreatCircleMatrix } from '../../domain/travel/great-circle-matrix.ts'
import type { Position } from '../../domain/travel/position.ts'
import type { TravelMatrix } from '../../domain/visits/slots/plan-day.ts'

/**
 * Why times are less exact than they could be. `estimated`: all from the straight line, since no road service is configured; `partly_estimated`: some pairs the road service
 * did not know, or there was no time to ask for all; `road_service_down`: it did not answer, so that what it has not told before is estimated.
 */
export type TravelNote = 'estimated' | 'partly_estimated' | 'road_service_down'

export type TravelAnswer = { matrix: TravelMatrix; note: TravelNote | null }

/** Minutes from every place to every other. Never fails: what nobody knows is estimated. */
export type TravelTimes = (positions: readonly Position[]) => Promise<TravelAnswer>

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
