import { z } from 'zod'
import { enrol } from '../../outlook/chores/enrol.ts'
import type { Context } from '../../platform/call/context.ts'
import { today } from '../../platform/call/today.ts'
import { toDate } from '../../platform/database/db.ts'
import { AppError } from '../../platform/errors.ts'
import { id } from '../../platform/input.ts'
import { requireColleague } from '../people/require-colleague.ts'

/** null: nobody any more. */
export const chosenDeputy = z.strictObject({ deputyId: id.nullable() })

export type ChosenDeputy = z.infer<typeof chosenDeputy>

/** For all absences that Outlook tells of; those that are known already get the new one, and calendars are read anew for those that are not. */
export async function chooseDeputy(ctx: Context, { deputyId }: ChosenDeputy): Promise<void> {
  if (deputyId) await requireOther(ctx, deputyId)
  const { organisationId, id: userId } = ctx.user
  await ctx.db.prisma.$transaction(async (tx) => {
    await tx.user.updateMany({ where: { id: userId }, data: { standingDeputyId: deputyId, calendarDelta: null } })
    const mailbox = await tx.mailbox.findFirst({ where: { userId, status: 'connected' }, select: { id: true } })
    if (mailbox) await enrol(tx, ['calendar'], { organisationId, subjectId: mailbox.id }, ctx.now())
    const fromOutlook = { userId, origin: { not: 'hand' }, endsOn: { gte: toDate(today(ctx)) } }
    if (deputyId) await tx.deputy.updateMany({ where: fromOutlook, data: { deputyId } })
    else await tx.deputy.deleteMany({ where: fromOutlook })
  })
}

/** Throws NOT_FOUND for somebody who is not with us, INVALID for the caller himself. */
export async function requireOther(ctx: Context, deputyId: string): Promise<void> {
  await requireColleague(ctx, deputyId)
  if (deputyId === ctx.user.id) throw new AppError('INVALID', 'Nobody stands in for himself')
}
