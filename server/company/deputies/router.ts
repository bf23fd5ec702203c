import { anyRole, procedureFor, router } from '../../platform/call/trpc.ts'
import { absenceToRemove, addAbsence, newAbsence, removeAbsence } from './absences-by-hand.ts'
import { chooseDeputy, chosenDeputy } from './choose-deputy.ts'
import { dismissMeanwhile, whatHappened } from './meanwhile.ts'
import { readDeputies } from './read-deputies.ts'

export const deputiesRouter = router({
  /** The caller's deputy and his absences. */
  read: procedureFor(...anyRole).query(({ ctx }) => readDeputies(ctx)),
  choose: procedureFor(...anyRole)
    .input(chosenDeputy)
    .mutation(({ ctx, input }) => chooseDeputy(ctx, input)),
  addAbsence: procedureFor(...anyRole)
    .input(newAbsence)
    .mutation(({ ctx, input }) => addAbsence(ctx, input)),
  removeAbsence: procedureFor(...anyRole)
    .input(absenceToRemove)
    .mutation(({ ctx, input }) => removeAbsence(ctx, input)),
  /** What happened while the caller was away. */
  meanwhile: procedureFor(...anyRole).query(({ ctx }) => whatHappened(ctx)),
  dismissMeanwhile: procedureFor(...anyRole).mutation(({ ctx }) => dismissMeanwhile(ctx)),
})
