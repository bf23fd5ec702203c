import { z } from 'zod'
import { anyRole, procedureFor, router } from '../../platform/call/trpc.ts'
import { day, id, version } from '../../platform/input.ts'
import { cancelPlan } from './cancel-plan.ts'
import { changePlan, planChange } from './change-plan.ts'
import { enterCalendar, undoEntries } from './enter-calendar.ts'
import { readPlanner } from './read-planner.ts'
import { readProgress } from './read-progress.ts'
import { startPlan } from './start-plan.ts'

const horizon = { from: day, days: z.int().min(1).max(28) }
const planId = z.strictObject({ planId: id })

export const visitPlanRouter = router({
  read: procedureFor(...anyRole)
    .input(z.strictObject(horizon))
    .query(({ ctx, input }) => readPlanner(ctx, input)),
  start: procedureFor(...anyRole)
    .input(z.strictObject({ id, ...horizon }))
    .mutation(({ ctx, input }) => startPlan(ctx, input)),
  /** Asked again and again while a search runs. */
  progress: procedureFor(...anyRole)
    .input(planId)
    .query(({ ctx, input }) => readProgress(ctx, input.planId)),
  change: procedureFor(...anyRole)
    .input(z.strictObject({ planId: id, version, change: planChange }))
    .mutation(({ ctx, input }) => changePlan(ctx, input)),
  cancel: procedureFor(...anyRole)
    .input(planId)
    .mutation(({ ctx, input }) => cancelPlan(ctx, input)),
  intoCalendar: procedureFor(...anyRole)
    .input(
      z.strictObject({
        planId: id,
        visits: z
          .array(z.strictObject({ proposalId: id, visitId: id }))
          .min(1)
          .max(200),
      }),
    )
    .mutation(({ ctx, input }) => enterCalendar(ctx, input)),
  undo: procedureFor(...anyRole)
    .input(planId)
    .mutation(({ ctx, input }) => undoEntries(ctx, input)),
})
