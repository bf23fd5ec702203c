import { anyRole, procedureFor, router } from '../../platform/call/trpc.ts'
import { listUnknownSenders, unknownSendersPage } from './list-unknown-senders.ts'

/** Of the caller's own mailbox only. */
export const unknownSendersRouter = router({
  list: procedureFor(...anyRole)
    .input(unknownSendersPage)
    .query(({ ctx, input }) => listUnknownSenders(ctx, input)),
})
