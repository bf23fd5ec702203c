import { anyRole, procedureFor, router } from '../platform/call/trpc.ts'
import { countPersonalData, holdingToRead, readPersonalData } from './read-personal-data.ts'

export const personalDataRouter = router({
  /** How much of the caller's is stored, and where. */
  count: procedureFor(...anyRole).query(({ ctx }) => countPersonalData(ctx)),
  /** The rows themselves, page by page. */
  read: procedureFor(...anyRole)
    .input(holdingToRead)
    .query(({ ctx, input }) => readPersonalData(ctx, input)),
})
