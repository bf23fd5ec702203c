import { anyRole, procedureFor, router } from '../../platform/call/trpc.ts'
import { preferences, savePreferences } from './preferences.ts'
import { whoAmI } from './who-am-i.ts'

export const peopleRouter = router({
  /** The caller, and the colleagues a follow-up can be given to. */
  whoAmI: procedureFor(...anyRole).query(({ ctx }) => whoAmI(ctx)),
  savePreferences: procedureFor(...anyRole)
    .input(preferences)
    .mutation(({ ctx, input }) => savePreferences(ctx, input)),
})
