import type { Position } from '../../domain/travel/position.ts'
import { readCoordinates } from '../../domain/travel/read-coordinates.ts'
import type { Context } from '../context.ts'
import { placePosition } from '../travel/site-positions.ts'

/** Where a place is that somebody wrote down: coordinates, an address or a postal code; null: it cannot be found. */
export const findPlace = async (ctx: Context, text: string): Promise<Position | null> => readCoordinates(text) ?? (await placePosition(ctx, text))
