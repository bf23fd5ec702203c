import { addDays, startOfDay, toLocal } from '../../../domain/time/local-time.ts'
import { minutesOf, placeId } from '../../../domain/visits/week/candidates.ts'
import type { Context } from '../../platform/call/context.ts'
import { visitedPlaces } from '../visited-places.ts'
import type { PlannedVisit } from './plan-types.ts'

/** The caller's own visits on these days, by time; what was called off is none. */
export async function openVisits(ctx: Context, { from, days }: { from: string; days: number }): Promise<PlannedVisit[]> {
  const zone = ctx.user.timeZone
  const rows = await ctx.db.prisma.visit.findMany({
    where: {
      ownerId: ctx.user.id,
      status: { not: 'cancelled' },
      startsAt: { gte: startOfDay(from, zone), lt: startOfDay(addDays(from, days), zone) },
    },
    orderBy: { startsAt: 'asc' },
  })
  const places = await visitedPlaces(ctx, rows)
  return rows.flatMap((row) => {
    const place = places.get(placeId(row))
    const { id: visitId, siteId, version, status, origin } = row
    return place ? [{ ...place, siteId, visitId, version, status, isFromOutlook: origin === 'outlook', ...spanOf(row, zone) }] : []
  })
}

/** By the clock of the zone, in minutes since midnight. */
export function spanOf({ startsAt, endsAt }: { startsAt: Date; endsAt: Date }, zone: string): { day: string; from: number; until: number } {
  const local = toLocal(startsAt, zone)
  const from = minutesOf(local.slice(11, 16))
  return { day: local.slice(0, 10), from, until: from + Math.max(0, Math.round((endsAt.getTime() - startsAt.getTime()) / 60_000)) }
}
