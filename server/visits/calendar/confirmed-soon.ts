import type { Context } from '../../platform/call/context.ts'

export type ConfirmedVisit = { visitId: string; startsAt: string; endsAt: string }

const AHEAD_MS = 24 * 3_600_000
const MOST = 20

/** The caller's confirmed visits of the next day that are not over, also the one under way: by them his panes become discreet. */
export async function confirmedSoon(ctx: Context): Promise<ConfirmedVisit[]> {
  const now = ctx.now()
  const visits = await ctx.db.prisma.visit.findMany({
    where: { ownerId: ctx.user.id, status: 'confirmed', endsAt: { gt: now }, startsAt: { lt: new Date(now.getTime() + AHEAD_MS) } },
    select: { id: true, startsAt: true, endsAt: true },
    orderBy: { startsAt: 'asc' },
    take: MOST,
  })
  return visits.map(({ id, startsAt, endsAt }) => ({ visitId: id, startsAt: startsAt.toISOString(), endsAt: endsAt.toISOString() }))
}
