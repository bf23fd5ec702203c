import { z } from 'zod'
import { positionAccuracies, positionOf } from '../../../domain/travel/position.ts'
import type { Context } from '../../platform/call/context.ts'
import { AppError } from '../../platform/errors.ts'
import { id, version } from '../../platform/input.ts'

const position = z.strictObject({
  latitude: z.number().min(-90).max(90),
  longitude: z.number().min(-180).max(180),
  accuracy: z.enum(positionAccuracies),
})

export const newSitePosition = z.strictObject({ siteId: id, version, position: position.nullable() })

export type NewSitePosition = z.infer<typeof newSitePosition>

/** Coordinates for a site, or none of its own any more. Throws NOT_FOUND, CONFLICT when it was changed meanwhile, and INVALID for what is no place. */
export async function setSitePosition(ctx: Context, { siteId, version, position }: NewSitePosition): Promise<{ version: number }> {
  const checked = position && positionOf(position)
  if (position && !checked) throw new AppError('INVALID', 'No place on the globe')
  const { latitude = null, longitude = null, accuracy = null } = checked ?? {}
  const { count } = await ctx.db.prisma.site.updateMany({
    where: { id: siteId, version, archivedAt: null },
    data: { latitude, longitude, positionAccuracy: accuracy, version: { increment: 1 } },
  })
  if (count === 0) throw await refusal(ctx, siteId)
  return { version: version + 1 }
}

async function refusal(ctx: Context, id: string): Promise<AppError> {
  const site = await ctx.db.prisma.site.findFirst({ where: { id, archivedAt: null }, select: { id: true } })
  return site ? new AppError('CONFLICT', 'Changed meanwhile') : new AppError('NOT_FOUND', 'No such site')
}
