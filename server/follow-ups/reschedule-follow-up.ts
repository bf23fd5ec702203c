import { z } from 'zod'
import type { Context } from '../platform/call/context.ts'
import { toDate } from '../platform/database/db.ts'
import { changeFollowUp } from './change-follow-up.ts'
import type { FollowUpAnswer } from './follow-up-answer.ts'

export const localTime = z.iso.datetime({ local: true, precision: -1 })

type Move = { id: string; version: number; dueOn: string; remindAt?: string | null | undefined }

/** Another day, and when to be reminded; without that, at the usual time. Throws CONFLICT when somebody changed it meanwhile. */
export const rescheduleFollowUp = (ctx: Context, { id, version, dueOn, remindAt }: Move): Promise<FollowUpAnswer> =>
  changeFollowUp(ctx, id, version, { dueOn: toDate(dueOn), remindAt: remindAt ?? null })
