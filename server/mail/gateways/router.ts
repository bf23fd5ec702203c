import { z } from 'zod'
import { anyRole, procedureFor, router } from '../../platform/call/trpc.ts'
import { address, id } from '../../platform/input.ts'
import { addGateway, listGateways, removeGateway } from './change-gateways.ts'

export const newMailGateway = z.strictObject({
  id,
  kind: z.enum(['fax', 'voicemail', 'web_form', 'shop']),
  /** Address, or `@domain`. */
  sender: address,
  customerFrom: z.enum(['number', 'reply_to', 'body']),
})
export type NewMailGateway = z.infer<typeof newMailGateway>

export const mailGatewaysRouter = router({
  list: procedureFor(...anyRole).query(({ ctx }) => listGateways(ctx)),
  add: procedureFor('admin')
    .input(newMailGateway)
    .mutation(({ ctx, input }) => addGateway(ctx, input)),
  remove: procedureFor('admin')
    .input(z.strictObject({ id }))
    .mutation(({ ctx, input }) => removeGateway(ctx, input)),
})
