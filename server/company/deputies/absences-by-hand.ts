/** Days for which somebody says himself who acts for him. */
import { z } from 'zod'
import type { Context } from '../../platform/call/context.ts'
import { isDuplicate, toDate } from '../../platform/database/db.ts'
import { AppError } from '../../platform/errors.ts'
import { day, id } from '../../platform/input.ts'
import { requireOther } from './choose-deputy.ts'

export const newAbsence = z.strictObject({ id, deputyId: id, startsOn: day, endsOn: day })

export type NewAbsence = z.infer<typeof newAbsence>

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

export const absenceToRemove = z.strictObject({ absenceId: id })

export type AbsenceToRemove = z.infer<typeof absenceToRemove>

/** One that was entered by hand; the others end in Outlook. Throws NOT_FOUND. */
export async function removeAbsence(ctx: Context, { absenceId }: AbsenceToRemove): Promise<void> {
  const { count } = await ctx.db.prisma.deputy.deleteMany({ where: { id: absenceId, userId: ctx.user.id, origin: 'hand' } })
  if (count === 0) throw new AppError('NOT_FOUND', 'No such absence of this user')
}
