import { procedureFor, router } from '../../../../../platform/call/trpc.ts'
import { listKeys } from './list-keys.ts'
import { makeKey, newApiKey } from './make-key.ts'
import { oneKey, revokeKey } from './revoke-key.ts'

export const apiKeysRouter = router({
  list: procedureFor('admin').query(({ ctx }) => listKeys(ctx)),
  /** The key itself, this once. */
  make: procedureFor('admin')
    .input(newApiKey)
    .mutation(({ ctx, input }) => makeKey(ctx, input)),
  revoke: procedureFor('admin')
    .input(oneKey)
    .mutation(({ ctx, input }) => revokeKey(ctx, input)),
})
