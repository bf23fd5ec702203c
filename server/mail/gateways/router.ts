import { z } from 'zod'
import { anyRole, procedureFor, router } from '../../platform/call/trpc.ts'
import { id } from '../../platform/input.ts'
import { addGateway, listGateways, newMailGateway, removeGateway } from './change-gateways.ts'

export const mailGatewaysRouter = router({
  list: procedureFor(...anyRole).query(({ ctx }) => listGateways(ctx)),
  add: procedureFor('admin')
    .input(newMailGateway)
    .mutation(({ ctx, input }) => addGateway(ctx, input)),
  remove: procedureFor('admin')
    .input(z.strictObject({ id }))
    .mutation(({ ctx, input }) => removeGateway(ctx, input)),
})
