import type { Position } from '../../../domain/travel/position.ts'
import { readCoordinates } from '../../../domain/travel/read-coordinates.ts'
import { placePosition } from '../../customers/sites/site-positions.ts'
import type { Context } from '../../platform/call/context.ts'
import { townPosition } from './town-position.ts'

/** Where a place is that somebody wrote down: coordinates, an address, a postal code, a customer or a town with customers; null: it cannot be found. */
export const findPlace = async (ctx: Context, text: string): Promise<Position | null> =>
  readCoordinates(text) ?? (await placePosition(ctx, text)) ?? (await townPosition(ctx, text))
