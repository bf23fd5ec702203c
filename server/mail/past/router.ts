import { anyRole, procedureFor, router } from '../../platform/call/trpc.ts'
import { afterwardsPage, listAfterwards } from './logged-afterwards.ts'
import { countOlder, decidedBefore, decideOlder, olderDecision, olderMails, undoOlder } from './older-mails.ts'

/** Mails from before somebody was known: of the caller's own mailbox only. */
export const olderMailsRouter = router({
  /** null: nothing to decide. */
  count: procedureFor(...anyRole)
    .input(olderMails)
    .query(({ ctx, input }) => countOlder(ctx, input)),
  decide: procedureFor(...anyRole)
    .input(olderDecision)
    .mutation(({ ctx, input }) => decideOlder(ctx, input)),
  undo: procedureFor(...anyRole)
    .input(decidedBefore)
    .mutation(({ ctx, input }) => undoOlder(ctx, input)),
  loggedAfterwards: procedureFor(...anyRole)
    .input(afterwardsPage)
    .query(({ ctx, input }) => listAfterwards(ctx, input)),
})
