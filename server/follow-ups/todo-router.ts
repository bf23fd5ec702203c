import { anyRole, procedureFor, router } from '../platform/call/trpc.ts'
import { giveConsent, readConsent, withdrawConsent } from './todo-consent.ts'

export const todoRouter = router({
  consent: procedureFor(...anyRole).query(({ ctx }) => readConsent(ctx)),
  giveConsent: procedureFor(...anyRole).mutation(({ ctx }) => giveConsent(ctx)),
  withdrawConsent: procedureFor(...anyRole).mutation(({ ctx }) => withdrawConsent(ctx)),
})
