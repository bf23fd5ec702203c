import { z } from 'zod'
import { anyRole, procedureFor, router } from '../trpc.ts'
import { savePreferences, whoAmI } from './people.ts'

/** What a user keeps for himself; small. */
export const preferences = z.strictObject({
  isDiscreet: z.boolean(),
  openSections: z.array(z.string().max(40)).max(40),
})
export type Preferences = z.infer<typeof preferences>

export const peopleRouter = router({
  /** The caller, and the colleagues a follow-up can be given to. */
  whoAmI: procedureFor(...anyRole).query(({ ctx }) => whoAmI(ctx)),
  savePreferences: procedureFor(...anyRole)
    .input(preferences)
    .mutation(({ ctx, input }) => savePreferences(ctx, input)),
})
