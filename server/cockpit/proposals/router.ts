import { anyRole, procedureFor, router } from '../../platform/call/trpc.ts'
import { listLeftAloneProposals, pauseProposal, proposalPause, proposalRefusal, refuseProposal } from './leave-alone.ts'
import { changeProposalPolicy, newProposalPolicy, readProposalPolicy } from './proposal-policy.ts'
import { readProposals } from './read-proposals.ts'

export const proposalsRouter = router({
  today: procedureFor(...anyRole).query(({ ctx }) => readProposals(ctx)),
  pause: procedureFor(...anyRole)
    .input(proposalPause)
    .mutation(({ ctx, input }) => pauseProposal(ctx, input)),
  refuse: procedureFor(...anyRole)
    .input(proposalRefusal)
    .mutation(({ ctx, input }) => refuseProposal(ctx, input)),
  leftAlone: procedureFor(...anyRole).query(({ ctx }) => listLeftAloneProposals(ctx)),
  /** What applies here: for everybody. */
  policy: procedureFor(...anyRole).query(({ ctx }) => readProposalPolicy(ctx)),
  changePolicy: procedureFor('head_of_sales', 'admin')
    .input(newProposalPolicy)
    .mutation(({ ctx, input }) => changeProposalPolicy(ctx, input)),
})
