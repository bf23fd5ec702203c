import { anyRole, procedureFor, router } from '../../platform/call/trpc.ts'
import { moveStage, stageMove } from './stages.ts'

export const prospectsRouter = router({
  moveStage: procedureFor(...anyRole)
    .input(stageMove)
    .mutation(({ ctx, input }) => moveStage(ctx, input)),
})
