import { anyRole, procedureFor, router } from '../../../platform/call/trpc.ts'
import { readGroupPotentials } from './group-potentials.ts'
import { listSaidPotentials, potentialsOfCustomer } from './said-potentials.ts'
import { potentialToWithdraw, saidPotential, sayPotential, withdrawPotential } from './say-potential.ts'

export const potentialsRouter = router({
  say: procedureFor(...anyRole)
    .input(saidPotential)
    .mutation(({ ctx, input }) => sayPotential(ctx, input)),
  withdraw: procedureFor(...anyRole)
    .input(potentialToWithdraw)
    .mutation(({ ctx, input }) => withdrawPotential(ctx, input)),
  /** What the customer has said. */
  list: procedureFor(...anyRole)
    .input(potentialsOfCustomer)
    .query(({ ctx, input }) => listSaidPotentials(ctx, input)),
  /** By product group. */
  ofGroups: procedureFor(...anyRole)
    .input(potentialsOfCustomer)
    .query(({ ctx, input }) => readGroupPotentials(ctx, input)),
})
