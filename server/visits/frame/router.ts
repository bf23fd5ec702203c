import { anyRole, procedureFor, router } from '../../platform/call/trpc.ts'
import { listHolidays } from './list-holidays.ts'
import { newProfile, saveProfile, showProfile } from './planning-profile.ts'

export const planningFrameRouter = router({
  /** The caller's own; nobody else reads where he lives. */
  profile: procedureFor(...anyRole).query(({ ctx }) => showProfile(ctx)),
  /** The caller's own, for days that are proposed. */
  holidays: procedureFor(...anyRole).query(({ ctx }) => listHolidays(ctx)),
  saveProfile: procedureFor(...anyRole)
    .input(newProfile)
    .mutation(({ ctx, input }) => saveProfile(ctx, input)),
})
