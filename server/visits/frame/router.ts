import { anyRole, procedureFor, router } from '../../platform/call/trpc.ts'
import { newProfile, saveProfile, showProfile } from './planning-profile.ts'

export const planningFrameRouter = router({
  /** The caller's own; nobody else reads where he lives. */
  profile: procedureFor(...anyRole).query(({ ctx }) => showProfile(ctx)),
  saveProfile: procedureFor(...anyRole)
    .input(newProfile)
    .mutation(({ ctx, input }) => saveProfile(ctx, input)),
})
