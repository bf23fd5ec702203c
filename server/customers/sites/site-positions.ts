/** Where sites and places of appointments are: the best of what is known, or null, which the caller has to tell. */
import { type Position, type PositionAccuracy, positionAccuracies, positionOf } from '../../../domain/travel/position.ts'
import { findPostalCode } from '../../../domain/travel/postal-code.ts'
import { regionPosition } from '../../../domain/travel/postal-regions.ts'
import type { Context } from '../../platform/call/context.ts'
import { fragment, organisation } from '../../platform/database/db.ts'

/** What is known of a place: its own coordinates, and the middle of its postal code where that is loaded. */
export type Located = {
  postalCode: string | null
  country: string
  latitude: number | null
  longitude: number | null
  positionAccuracy: string | null
  codeLatitude: number | null
  codeLongitude: number | null
}

/** Columns of `Located` for a row `s` of `site`, with the join that gives them. */
export const located = fragment`s.postal_code as "postalCode", s.country, s.latitude, s.longitude, s.position_accuracy as "positionAccuracy",
  p.latitude as "codeLatitude", p.longitude as "codeLongitude"`
export const joinPostalCode = fragment`left join postal_code_position p on p.organisation_id = ${organisation} and p.country = s.country
  and p.postal_code = trim(s.postal_code)`

/**
 * Of every site its own coordinates, else the middle of its postal code, else that of its postal region; null: not to be found, or no site of ours.
 * Which sites a caller may ask about, he has to have decided by the customers he sees.
 */
export async function sitePositions(ctx: Context, siteIds: readonly string[]): Promise<Map<string, Position | null>> {
  const sites = await ctx.db.sql<Located & { id: string }>`
    select s.id, ${located} from site s ${joinPostalCode}
    where s.organisation_id = ${organisation} and s.id = any(${[...siteIds]}::uuid[])`
  const found = new Map(sites.map((site) => [site.id, locate(site)]))
  return new Map(siteIds.map((id) => [id, found.get(id) ?? null]))
}

export const locate = (site: Located): Position | null =>
  ownPosition(site) ??
  positionOf({ latitude: site.codeLatitude, longitude: site.codeLongitude, accuracy: 'postal_code' }) ??
  (site.postalCode ? regionPosition(site.postalCode.trim(), site.country) : null)

/** By the coordinates that stand at the site itself. */
export const ownPosition = ({ latitude, longitude, positionAccuracy }: Located): Position | null =>
  positionOf({ latitude, longitude, accuracy: readAccuracy(positionAccuracy) })

const readAccuracy = (stored: string | null): PositionAccuracy => positionAccuracies.find((known) => known === stored) ?? 'exact'

/** Where a place is that somebody wrote down, an address or a postal code alone; null: nothing in it tells. */
export async function placePosition(ctx: Context, text: string): Promise<Position | null> {
  const code = findPostalCode(text)
  if (!code) return null
  const loaded = await ctx.db.prisma.postalCodePosition.findFirst({ where: code, select: { latitude: true, longitude: true } })
  return loaded ? { ...loaded, accuracy: 'postal_code' } : regionPosition(code.postalCode, code.country)
}
