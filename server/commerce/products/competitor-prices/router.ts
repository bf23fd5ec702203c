import { anyRole, procedureFor, router } from '../../../platform/call/trpc.ts'
import { listKnownCompetitors } from './known-competitors.ts'

/** What others ask for. Never for the customer's eyes. */
export const competitorPricesRouter = router({
  competitors: procedureFor(...anyRole).query(({ ctx }) => listKnownCompetitors(ctx)),
})
