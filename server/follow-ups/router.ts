import { z } from 'zod'
import { anyRole, procedureFor, router } from '../platform/call/trpc.ts'
import { day, id, version } from '../platform/input.ts'
import { completeFollowUp } from './complete-follow-up.ts'
import { createFollowUp, newFollowUp } from './create-follow-up.ts'
import { localTime, rescheduleFollowUp } from './reschedule-follow-up.ts'

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
