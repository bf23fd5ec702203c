/** Driving times between places, for whoever plans ways. */
import type { Position } from '../../../domain/travel/position.ts'
import type { Context } from '../../platform/call/context.ts'
import type { TravelAnswer } from '../../platform/call/travel-times.ts'

/** Minutes from every place to every other. Places without a position are to be told apart before; the same place is to be given once. */
export const travelMatrix = (ctx: Context, positions: readonly Position[]): Promise<TravelAnswer> => ctx.travelTimes(positions)
