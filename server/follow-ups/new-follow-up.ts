/** What one enters of a new follow-up. */
import { z } from 'zod'
import { day, id, line, text, words } from '../platform/input.ts'
import { recurrence } from './begin-next.ts'

export const localTime = z.iso.datetime({ local: true, precision: -1 })

export const newFollowUp = z.strictObject({
  id,
  customerId: id.nullable(),
  contactId: id.nullable(),
  projectId: id.nullable(),
  reportId: id.nullable(),
  title: line,
  note: text.nullable(),
  dueOn: day,
  /** null: for me. */
  assigneeId: id.nullable(),
  /** The open mail it came from, in the caller's mailbox. */
  mailItemId: words.max(2000).nullable(),
  /** When it is done, the next one begins; absent: once. */
  recurrence: recurrence.nullish(),
})

export type NewFollowUp = z.infer<typeof newFollowUp>
