import { anyRole, procedureFor, router } from '../../platform/call/trpc.ts'
import { addGateway, gatewayToRemove, listGateways, newMailGateway, removeGateway } from './change-gateways.ts'
import { proposeGateways } from './likely-gateways.ts'
import { gatewayToTry, tryGateway } from './try-gateway.ts'

export const mailGatewaysRouter = router({
  list: procedureFor(...anyRole).query(({ ctx }) => listGateways(ctx)),
  likely: procedureFor('admin').query(({ ctx }) => proposeGateways(ctx)),
  /** null: there is no mail of that sender to look at. */
  tryOut: procedureFor('admin')
    .input(gatewayToTry)
    .query(({ ctx, input }) => tryGateway(ctx, input)),
  add: procedureFor('admin')
    .input(newMailGateway)
    .mutation(({ ctx, input }) => addGateway(ctx, input)),
  remove: procedureFor('admin')
    .input(gatewayToRemove)
    .mutation(({ ctx, input }) => removeGateway(ctx, input)),
})
