/** Who acts for the caller, and when: chosen for good, or for some days by hand. */
import { z } from 'zod'
import type { Context } from '../../platform/call/context.ts'
import { today } from '../../platform/call/today.ts'
import { isDuplicate, toDate, toDay } from '../../platform/database/db.ts'
import { AppError } from '../../platform/errors.ts'
import { day, id } from '../../platform/input.ts'
import { requireColleague } from '../people/who-am-i.ts'

export const newAbsence = z.strictObject({ id, deputyId: id, startsOn: day, endsOn: day })

export type NewAbsence = z.infer<typeof newAbsence>

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

/** For all absences that Outlook tells of; those that are known already get the new one, and calendars are read anew for those that are not. */
export async function chooseDeputy(ctx: Context, { deputyId }: { deputyId: string | null }): Promise<void> {
  if (deputyId) await requireOther(ctx, deputyId)
  const { id: userId } = ctx.user
  await ctx.db.prisma.$transaction(async (tx) => {
    await tx.user.updateMany({ where: { id: userId }, data: { standingDeputyId: deputyId, calendarDelta: null } })
    await tx.mailbox.updateMany({ where: { userId }, data: { calendarDelta: null } })
    const fromOutlook = { userId, origin: { not: 'hand' }, endsOn: { gte: toDate(today(ctx)) } }
    if (deputyId) await tx.deputy.updateMany({ where: fromOutlook, data: { deputyId } })
    else await tx.deputy.deleteMany({ where: fromOutlook })
  })
}

/** The same id again returns the first result. Throws INVALID when it ends before it begins. */
export async function addAbsence(ctx: Context, { id, deputyId, startsOn, endsOn }: NewAbsence): Promise<void> {
  await requireOther(ctx, deputyId)
  if (endsOn < startsOn) throw new AppError('INVALID', 'An absence ends before it begins')
  const { organisationId, id: userId } = ctx.user
  try {
    await ctx.db.prisma.deputy.create({ data: { organisationId, id, userId, deputyId, startsOn: toDate(startsOn), endsOn: toDate(endsOn) } })
  } catch (error) {
    if (!isDuplicate(error)) throw error
    if (!(await ctx.db.prisma.deputy.findFirst({ where: { id, userId } }))) throw new AppError('CONFLICT', 'The id belongs to another absence')
  }
}

/** One that was entered by hand; the others end in Outlook. */
export async function removeAbsence(ctx: Context, { absenceId }: { absenceId: string }): Promise<void> {
  const { count } = await ctx.db.prisma.deputy.deleteMany({ where: { id: absenceId, userId: ctx.user.id, origin: 'hand' } })
  if (count === 0) throw new AppError('NOT_FOUND', 'No such absence of this user')
}

async function requireOther(ctx: Context, deputyId: string): Promise<void> {
  await requireColleague(ctx, deputyId)
  if (deputyId === ctx.user.id) throw new AppError('INVALID', 'Nobody stands in for himself')
}
