import { anyRole, procedureFor, router } from '../../platform/call/trpc.ts'
import { readSetting } from '../settings.ts'
import { applyRules, rulesToApply, runToUndo, undoRun } from './apply-rules.ts'
import { classByHand, classToFree, endClassByHand, setClassByHand } from './class-by-hand.ts'
import { historyOfClass, readClassHistory } from './class-history.ts'
import { classRulesSetting } from './class-rules-setting.ts'
import { listRuns } from './list-runs.ts'
import { listMoves, movesToList, previewRules, rulesToPreview } from './preview-rules.ts'
import { proposeRules } from './propose-rules.ts'

const leading = procedureFor('head_of_sales', 'admin')

export const customerClassesRouter = router({
  /** For everybody: by what the classes go. */
  rules: procedureFor(...anyRole).query(({ ctx }) => readSetting(ctx.db.sql, classRulesSetting)),
  proposeRules: leading.query(({ ctx }) => proposeRules(ctx)),
  previewRules: leading.input(rulesToPreview).query(({ ctx, input }) => previewRules(ctx, input)),
  moves: leading.input(movesToList).query(({ ctx, input }) => listMoves(ctx, input)),
  applyRules: leading.input(rulesToApply).mutation(({ ctx, input }) => applyRules(ctx, input)),
  undoRun: leading.input(runToUndo).mutation(({ ctx, input }) => undoRun(ctx, input)),
  runs: leading.query(({ ctx }) => listRuns(ctx)),
  history: procedureFor(...anyRole)
    .input(historyOfClass)
    .query(({ ctx, input }) => readClassHistory(ctx, input)),
  setByHand: procedureFor(...anyRole)
    .input(classByHand)
    .mutation(({ ctx, input }) => setClassByHand(ctx, input)),
  endByHand: procedureFor(...anyRole)
    .input(classToFree)
    .mutation(({ ctx, input }) => endClassByHand(ctx, input)),
})
