import { settlement } from '../outlook/removed-item.ts'
import { anyRole, procedureFor, router } from '../platform/call/trpc.ts'
import { completeFollowUp, completion } from './complete-follow-up.ts'
import { createFollowUp, newFollowUp } from './create-follow-up.ts'
import { listTodoLeavers } from './list-todo-leavers.ts'
import { followUpMove, rescheduleFollowUp } from './reschedule-follow-up.ts'
import { settleRemovedFollowUp } from './settle-removed-follow-up.ts'
import { giveConsent, readConsent, withdrawConsent } from './todo-consent.ts'
import { followUpToWithdraw, withdrawFollowUp } from './withdraw-follow-up.ts'

export const followUpsRouter = router({
  create: procedureFor(...anyRole)
    .input(newFollowUp)
    .mutation(({ ctx, input }) => createFollowUp(ctx, input)),
  complete: procedureFor(...anyRole)
    .input(completion)
    .mutation(({ ctx, input }) => completeFollowUp(ctx, input)),
  reschedule: procedureFor(...anyRole)
    .input(followUpMove)
    .mutation(({ ctx, input }) => rescheduleFollowUp(ctx, input)),
  /** One's own, made by mistake. */
  withdraw: procedureFor(...anyRole)
    .input(followUpToWithdraw)
    .mutation(({ ctx, input }) => withdrawFollowUp(ctx, input)),
  /** One whose task was removed in To Do. */
  settleRemoved: procedureFor(...anyRole)
    .input(settlement)
    .mutation(({ ctx, input }) => settleRemovedFollowUp(ctx, input)),
})

export const todoRouter = router({
  consent: procedureFor(...anyRole).query(({ ctx }) => readConsent(ctx)),
  giveConsent: procedureFor(...anyRole).mutation(({ ctx }) => giveConsent(ctx)),
  /** Paused, or soon to be, and in no list of mailboxes. */
  leavers: procedureFor('admin').query(({ ctx }) => listTodoLeavers(ctx)),
  withdrawConsent: procedureFor(...anyRole).mutation(({ ctx }) => withdrawConsent(ctx)),
})
