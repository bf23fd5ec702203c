import { z } from 'zod'
import { day, id, line } from '../platform/input.ts'

/** A follow-up made together with a report; see `followUps.create`. */
export const followUpDraft = z.strictObject({ id, title: line, dueOn: day, assigneeId: id.nullable() })
