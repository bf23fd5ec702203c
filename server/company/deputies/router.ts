import { z } from 'zod'
import { anyRole, procedureFor, router } from '../../platform/call/trpc.ts'
import { id } from '../../platform/input.ts'
import { addAbsence, newAbsence, removeAbsence } from './absences-by-hand.ts'
import { chooseDeputy } from './choose-deputy.ts'
import { dismissMeanwhile, whatHappened } from './meanwhile.ts'
import { readDeputies } from './read-deputies.ts'

export const deputiesRouter = router({
  /** The caller's deputy and his absences. */
  read: procedureFor(...anyRole).query(({ ctx }) => readDeputies(ctx)),
  choose: procedureFor(...anyRole)
    .input(z.strictObject({ deputyId: id.nullable() }))
    .mutation(({ ctx, input }) => chooseDeputy(ctx, input)),
  addAbsence: procedureFor(...anyRole)
    .input(newAbsence)
    .mutation(({ ctx, input }) => addAbsence(ctx, input)),
  removeAbsence: procedureFor(...anyRole)
    .input(z.strictObject({ absenceId: id }))
    .mutation(({ ctx, input }) => removeAbsence(ctx, input)),
  /** What happened while the caller was away. */
  meanwhile: procedureFor(...anyRole).query(({ ctx }) => whatHappened(ctx)),
  dismissMeanwhile: procedureFor(...anyRole).mutation(({ ctx }) => dismissMeanwhile(ctx)),
})
