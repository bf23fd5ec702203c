import { anyRole, procedureFor, router } from '../../platform/call/trpc.ts'
import { cancelPlan } from './cancel-plan.ts'
import { changePlan, planChange } from './change-plan.ts'
import { enterCalendar, visitsToEnter } from './enter-calendar.ts'
import { knownPlan } from './known-plan.ts'
import { limitsEffect, limitsToTry } from './limits/limits-effect.ts'
import { readWhyNot } from './limits/why-not.ts'
import { readPlanner } from './read-planner.ts'
import { readProgress } from './read-progress.ts'
import { planToStart, startPlan } from './start-plan.ts'
import { takePlanBack } from './take-back.ts'
import { entryToUndo, undoEntry } from './undo-entry.ts'
import { horizon } from './week.ts'

export const visitPlanRouter = router({
  read: procedureFor(...anyRole)
    .input(horizon)
    .query(({ ctx, input }) => readPlanner(ctx, input)),
  start: procedureFor(...anyRole)
    .input(planToStart)
    .mutation(({ ctx, input }) => startPlan(ctx, input)),
  /** Asked again and again while a search runs. */
  progress: procedureFor(...anyRole)
    .input(knownPlan)
    .query(({ ctx, input }) => readProgress(ctx, input.planId)),
  change: procedureFor(...anyRole)
    .input(planChange)
    .mutation(({ ctx, input }) => changePlan(ctx, input)),
  /** Asked while somebody has his hand on a slider. */
  limitsEffect: procedureFor(...anyRole)
    .input(limitsToTry)
    .query(({ ctx, input }) => limitsEffect(ctx, input)),
  whyNot: procedureFor(...anyRole)
    .input(horizon)
    .query(({ ctx, input }) => readWhyNot(ctx, input)),
  takeBack: procedureFor(...anyRole)
    .input(knownPlan)
    .mutation(({ ctx, input }) => takePlanBack(ctx, input)),
  cancel: procedureFor(...anyRole)
    .input(knownPlan)
    .mutation(({ ctx, input }) => cancelPlan(ctx, input)),
  intoCalendar: procedureFor(...anyRole)
    .input(visitsToEnter)
    .mutation(({ ctx, input }) => enterCalendar(ctx, input)),
  undo: procedureFor(...anyRole)
    .input(entryToUndo)
    .mutation(({ ctx, input }) => undoEntry(ctx, input)),
})
