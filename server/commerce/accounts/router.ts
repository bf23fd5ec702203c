import { anyRole, procedureFor, router } from '../../platform/call/trpc.ts'
import { accountOfCustomer, readAccountRequest } from './account-request.ts'
import { askForAccount, newAccountRequest } from './ask-for-account.ts'
import { beginAccountForm } from './begin-account-form.ts'
import { declineAccount, declinedAccount } from './decline-account.ts'
import { openAccount, openedAccount } from './open-account.ts'
import { reopenAccountRequest, requestToReopen } from './reopen-account-request.ts'

/** New accounts in the ERP: asked for by sales, opened by whoever opens accounts there. Withdrawn as the follow-up that carries them. */
export const accountRequestsRouter = router({
  ofCustomer: procedureFor(...anyRole)
    .input(accountOfCustomer)
    .query(({ ctx, input }) => readAccountRequest(ctx, input)),
  begin: procedureFor(...anyRole)
    .input(accountOfCustomer)
    .query(({ ctx, input }) => beginAccountForm(ctx, input)),
  ask: procedureFor(...anyRole)
    .input(newAccountRequest)
    .mutation(({ ctx, input }) => askForAccount(ctx, input)),
  decline: procedureFor(...anyRole)
    .input(declinedAccount)
    .mutation(({ ctx, input }) => declineAccount(ctx, input)),
  open: procedureFor(...anyRole)
    .input(openedAccount)
    .mutation(({ ctx, input }) => openAccount(ctx, input)),
  /** Neither of them after all. */
  reopen: procedureFor(...anyRole)
    .input(requestToReopen)
    .mutation(({ ctx, input }) => reopenAccountRequest(ctx, input)),
})
