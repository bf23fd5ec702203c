import { z } from 'zod'
import type { Context } from '../platform/call/context.ts'
import { toDate } from '../platform/database/db.ts'
import { day, id, localTime, version } from '../platform/input.ts'
import { changeFollowUp } from './change-follow-up.ts'
import type { FollowUpAnswer } from './follow-up-answer.ts'

/** `remindAt` absent: at the usual time. */
export const followUpMove = z.strictObject({ id, version, dueOn: day, remindAt: localTime.nullish() })

export type FollowUpMove = z.infer<typeof followUpMove>

/** Another day, and when to be reminded. Throws CONFLICT when somebody changed it meanwhile. */
export const rescheduleFollowUp = (ctx: Context, { id, version, dueOn, remindAt }: FollowUpMove): Promise<FollowUpAnswer> =>
  changeFollowUp(ctx, id, version, { dueOn: toDate(dueOn), remindAt: remindAt ?? null })
