import { anyRole, procedureFor, router } from '../../../platform/call/trpc.ts'
import { changeHandling, handlingChange } from './change-handling.ts'
import { changeComplaintPolicy, newComplaintPolicy, readComplaintPolicy } from './complaint-policy.ts'
import { doStep, stepToDo, stepToUndo, undoStep } from './do-step.ts'
import { complaintToWithdraw, enterComplaint, withdrawComplaint } from './enter-complaint.ts'
import { newComplaint } from './new-complaint.ts'
import { beginPause, endPause, pauseToBegin, pauseToEnd, pauseToUndo, undoPause } from './pause-clock.ts'
import { complaintToRead, readComplaint } from './read-complaint.ts'
import { readReminders } from './reminders.ts'
import { faultToFind, findRepeatedFaults } from './repeated-faults.ts'

export const complaintsRouter = router({
  /** What applies here: for everybody. */
  policy: procedureFor(...anyRole).query(({ ctx }) => readComplaintPolicy(ctx)),
  changePolicy: procedureFor('head_of_sales', 'admin')
    .input(newComplaintPolicy)
    .mutation(({ ctx, input }) => changeComplaintPolicy(ctx, input)),
  read: procedureFor(...anyRole)
    .input(complaintToRead)
    .query(({ ctx, input }) => readComplaint(ctx, input)),
  /** Those the caller is to be told of today, in his own place and in that of whom he stands in for. */
  reminders: procedureFor(...anyRole).query(({ ctx }) => readReminders(ctx)),
  repeats: procedureFor(...anyRole)
    .input(faultToFind)
    .query(({ ctx, input }) => findRepeatedFaults(ctx, input)),
  enter: procedureFor(...anyRole)
    .input(newComplaint)
    .mutation(({ ctx, input }) => enterComplaint(ctx, input)),
  withdraw: procedureFor(...anyRole)
    .input(complaintToWithdraw)
    .mutation(({ ctx, input }) => withdrawComplaint(ctx, input)),
  doStep: procedureFor(...anyRole)
    .input(stepToDo)
    .mutation(({ ctx, input }) => doStep(ctx, input)),
  undoStep: procedureFor(...anyRole)
    .input(stepToUndo)
    .mutation(({ ctx, input }) => undoStep(ctx, input)),
  beginPause: procedureFor(...anyRole)
    .input(pauseToBegin)
    .mutation(({ ctx, input }) => beginPause(ctx, input)),
  endPause: procedureFor(...anyRole)
    .input(pauseToEnd)
    .mutation(({ ctx, input }) => endPause(ctx, input)),
  undoPause: procedureFor(...anyRole)
    .input(pauseToUndo)
    .mutation(({ ctx, input }) => undoPause(ctx, input)),
  change: procedureFor(...anyRole)
    .input(handlingChange)
    .mutation(({ ctx, input }) => changeHandling(ctx, input)),
})
