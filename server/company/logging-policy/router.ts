import { anyRole, procedureFor, router } from '../../platform/call/trpc.ts'
import { changePolicy, policyHistory, showPolicy } from './change-policy.ts'
import { loggingPolicy } from './switches.ts'

export const loggingPolicyRouter = router({
  /** What applies here: for everybody. */
  show: procedureFor(...anyRole).query(({ ctx }) => showPolicy(ctx)),
  change: procedureFor('admin')
    .input(loggingPolicy)
    .mutation(({ ctx, input }) => changePolicy(ctx, input)),
  /** Who decided what, and when: for everybody it concerns. */
  history: procedureFor(...anyRole).query(({ ctx }) => policyHistory(ctx)),
})
