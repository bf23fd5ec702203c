import { z } from 'zod'
import { anyRole, procedureFor, router } from '../platform/call/trpc.ts'
import { day, id, line, text, version, words } from '../platform/input.ts'
import { recurrence } from './begin-next.ts'
import { completeFollowUp, createFollowUp, rescheduleFollowUp } from './create-follow-up.ts'

const localTime = z.iso.datetime({ local: true, precision: -1 })

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

export const followUpsRouter = router({
  create: procedureFor(...anyRole)
    .input(newFollowUp)
    .mutation(({ ctx, input }) => createFollowUp(ctx, input)),
  /** `done: false` takes it back. */
  complete: procedureFor(...anyRole)
    .input(z.strictObject({ id, version, done: z.boolean() }))
    .mutation(({ ctx, input }) => completeFollowUp(ctx, input)),
  /** `remindAt` absent: at the usual time. */
  reschedule: procedureFor(...anyRole)
    .input(z.strictObject({ id, version, dueOn: day, remindAt: localTime.nullish() }))
    .mutation(({ ctx, input }) => rescheduleFollowUp(ctx, input)),
})
