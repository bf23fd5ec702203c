import { anyRole, procedureFor, router } from '../../platform/call/trpc.ts'
import { settledTarget, settleTarget } from './agreed-targets.ts'
import { askedInReport, visitInQuestion } from './asked-in-report.ts'
import { visitToReport } from './report-input.ts'
import { reportVisit } from './report-visit.ts'

export const visitReportRouter = router({
  /** What the report of a visit asks. */
  asked: procedureFor(...anyRole)
    .input(visitInQuestion)
    .query(({ ctx, input }) => askedInReport(ctx, input)),
  /** The contact report of a visit and everything that follows from it, all or nothing. */
  write: procedureFor(...anyRole)
    .input(visitToReport)
    .mutation(({ ctx, input }) => reportVisit(ctx, input)),
})

export const agreedTargetsRouter = router({
  settle: procedureFor(...anyRole)
    .input(settledTarget)
    .mutation(({ ctx, input }) => settleTarget(ctx, input)),
})
