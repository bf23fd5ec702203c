import { z } from 'zod'
import { day, id, line, localTime } from '../platform/input.ts'

/** A follow-up made together with a report; see `followUps.create`. `remindAt` absent: at the usual time. */
export const followUpDraft = z.strictObject({ id, title: line, dueOn: day, assigneeId: id.nullable(), remindAt: localTime.nullish() })
