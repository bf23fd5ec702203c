/** Who acts for the caller, and when: chosen for good, or for some days by hand. */
import type { Context } from '../../platform/call/context.ts'
import { today } from '../../platform/call/today.ts'
import { toDate, toDay } from '../../platform/database/db.ts'

export type AbsenceOrigin = 'hand' | 'automatic_reply' | 'calendar'
export type AbsenceLine = { absenceId: string; startsOn: string; endsOn: string; deputy: string; origin: AbsenceOrigin }
export type DeputySettings = { deputyId: string | null; absences: AbsenceLine[] }

/** The caller's own, those that are over left out. */
export async function readDeputies(ctx: Context): Promise<DeputySettings> {
  const { prisma } = ctx.db
  const user = await prisma.user.findFirst({ where: { id: ctx.user.id }, select: { standingDeputyId: true } })
  const rows = await prisma.deputy.findMany({
    where: { userId: ctx.user.id, endsOn: { gte: toDate(today(ctx)) } },
    include: { deputy: { select: { name: true } } },
    orderBy: { startsOn: 'asc' },
  })
  return {
    deputyId: user?.standingDeputyId ?? null,
    absences: rows.map(({ id, startsOn, endsOn, deputy, origin }) => ({
      ...{ absenceId: id, startsOn: toDay(startsOn), endsOn: toDay(endsOn), deputy: deputy.name },
      origin: origin === 'automatic_reply' || origin === 'calendar' ? origin : 'hand',
    })),
  }
}
