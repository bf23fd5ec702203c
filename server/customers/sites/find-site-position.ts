import { z } from 'zod'
import type { Position } from '../../../domain/travel/position.ts'
import { isFarFromRegion } from '../../../domain/travel/postal-regions.ts'
import type { Context } from '../../platform/call/context.ts'
import type { Address } from '../../platform/call/geocoder.ts'
import { AppError } from '../../platform/errors.ts'
import { id, version } from '../../platform/input.ts'
import { ServiceError } from '../../travel/ask-json.ts'
import { setSitePosition } from './set-site-position.ts'

/** `not_found`: the service knows no such address; `no_answer`: it did not answer, or none is configured. Then nothing was changed. */
export type FoundPosition = { outcome: 'found'; position: Position; version: number } | { outcome: 'not_found' | 'no_answer' }

export const siteToFind = z.strictObject({ siteId: id, version })

export type SiteToFind = z.infer<typeof siteToFind>

/** Asks the service outside where a site's address is, and keeps what it says. Throws NOT_FOUND, and CONFLICT when it was changed meanwhile. */
export async function findSitePosition(ctx: Context, { siteId, version }: SiteToFind): Promise<FoundPosition> {
  const address = await ctx.db.prisma.site.findFirst({
    where: { id: siteId, archivedAt: null },
    select: { street: true, postalCode: true, city: true, country: true },
  })
  if (!address) throw new AppError('NOT_FOUND', 'No such site')
  const position = await ask(ctx, address)
  if (position === null || position === 'no_answer') return { outcome: position ?? 'not_found' }
  return { outcome: 'found', position, ...(await setSitePosition(ctx, { siteId, version, position })) }
}

async function ask(ctx: Context, address: Address): Promise<Position | null | 'no_answer'> {
  if (!ctx.geocoder) return 'no_answer'
  if (!address.city && !address.postalCode) return null
  try {
    const found = await ctx.geocoder(address)
    // A street of that name in another part of the country.
    return found && isFarFromRegion(found, address.postalCode?.trim() ?? '', address.country) ? null : found
  } catch (error) {
    if (!(error instanceof ServiceError)) throw error
    ctx.log.warn({ failure: error.failure, what: error.message }, 'the geocoder does not answer')
    return 'no_answer'
  }
}
