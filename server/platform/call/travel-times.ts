/** What is asked of whoever knows how long drives take. */
import type { Position } from '../../../domain/travel/position.ts'
import type { TravelMatrix } from '../../../domain/travel/travel-matrix.ts'

/**
 * Why times are less exact than they could be. `estimated`: all from the straight line, since no road service is configured; `partly_estimated`: some pairs the road service
 * did not know, or there was no time to ask for all; `road_service_down`: it did not answer, so that what it has not told before is estimated.
 */
export type TravelNote = 'estimated' | 'partly_estimated' | 'road_service_down'

export type TravelAnswer = { matrix: TravelMatrix; note: TravelNote | null }

/** Minutes from every place to every other. Never fails: what nobody knows is estimated. */
export type TravelTimes = (positions: readonly Position[]) => Promise<TravelAnswer>
