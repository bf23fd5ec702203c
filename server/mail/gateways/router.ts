import { anyRole, procedureFor, router } from '../../platform/call/trpc.ts'
import { addGateway, gatewayToRemove, listGateways, newMailGateway, removeGateway } from './change-gateways.ts'

export const mailGatewaysRouter = router({
  list: procedureFor(...anyRole).query(({ ctx }) => listGateways(ctx)),
  add: procedureFor('admin')
    .input(newMailGateway)
    .mutation(({ ctx, input }) => addGateway(ctx, input)),
  remove: procedureFor('admin')
    .input(gatewayToRemove)
    .mutation(({ ctx, input }) => removeGateway(ctx, input)),
})
