/** Where sites and places of appointments are: the best of what is known, or null, which the caller has to tell. */
import { type Position, positionAccuracies, positionOf } from '../../domain/travel/position.ts'
import { findPostalCode } from '../../domain/travel/postal-code.ts'
import { regionPosition } from '../../domain/travel/postal-regions.ts'
import type { Context } from '../context.ts'

type SiteRow = {
  id: string
  postalCode: string | null
  country: string
  latitude: number | null
  longitude: number | null
  positionAccuracy: string | null
}

/**
 * Of every site its own coordinates, else the middle of its postal region; null: not to be found. Ids that are unknown here are in the answer as null, too.
 * Which sites a caller may ask about, he has to have decided by the customers he sees.
 */
export async function sitePositions(ctx: Context, siteIds: readonly string[]): Promise<Map<string, Position | null>> {
  const sites = await ctx.db.prisma.site.findMany({
    where: { id: { in: [...siteIds] } },
    select: { id: true, postalCode: true, country: true, latitude: true, longitude: true, positionAccuracy: true },
  })
  const found = new Map(sites.map((site) => [site.id, positionOfSite(site)]))
  return new Map(siteIds.map((id) => [id, found.get(id) ?? null]))
}

function positionOfSite({ latitude, longitude, positionAccuracy, postalCode, country }: SiteRow): Position | null {
  const accuracy = positionAccuracies.find((known) => known === positionAccuracy) ?? 'exact'
  return positionOf({ latitude, longitude, accuracy }) ?? (postalCode ? regionPosition(postalCode.trim(), country) : null)
}

/** Where a place is that somebody wrote down, an address or a postal code alone; null: nothing in it tells. */
export async function placePosition(_ctx: Context, text: string): Promise<Position | null> {
  const code = findPostalCode(text)
  return code && regionPosition(code.postalCode, code.country)
}
