import { z } from 'zod'
import { prospectStages } from '../../../domain/visits/report/prospect-stage.ts'
import { anyRole, procedureFor, router } from '../../platform/call/trpc.ts'
import { id, line } from '../../platform/input.ts'
import { moveStage } from './stages.ts'

export const stageMove = z.strictObject({
  customerId: id,
  /** The stage as it was seen. */
  from: z.enum(prospectStages),
  to: z.enum(prospectStages),
  /** Of being dropped. */
  why: line.nullable(),
})
export type StageMove = z.infer<typeof stageMove>

export const prospectsRouter = router({
  moveStage: procedureFor(...anyRole)
    .input(stageMove)
    .mutation(({ ctx, input }) => moveStage(ctx, input)),
})
