import { anyRole, procedureFor, router } from '../../platform/call/trpc.ts'
import { changeSetting, keptOf, readSetting } from '../settings.ts'
import { enterFact, loyaltyFactToWithdraw, newLoyaltyFact, withdrawFact } from './enter-fact.ts'
import { loyaltySetting } from './loyalty-setting.ts'
import { previewRules, rulesToTry } from './preview-rules.ts'
import { customerOfLoyalty, readLoyalty } from './read-loyalty.ts'
import { endStage, setStage, stageByHand, stageToEnd } from './set-by-hand.ts'

export const loyaltyRouter = router({
  of: procedureFor(...anyRole)
    .input(customerOfLoyalty)
    .query(({ ctx, input }) => readLoyalty(ctx, input)),
  enterFact: procedureFor(...anyRole)
    .input(newLoyaltyFact)
    .mutation(({ ctx, input }) => enterFact(ctx, input)),
  withdrawFact: procedureFor(...anyRole)
    .input(loyaltyFactToWithdraw)
    .mutation(({ ctx, input }) => withdrawFact(ctx, input)),
  setByHand: procedureFor(...anyRole)
    .input(stageByHand)
    .mutation(({ ctx, input }) => setStage(ctx, input)),
  endByHand: procedureFor(...anyRole)
    .input(stageToEnd)
    .mutation(({ ctx, input }) => endStage(ctx, input)),
  /** What applies here: for everybody. */
  rules: procedureFor(...anyRole).query(({ ctx }) => readSetting(ctx.db.sql, loyaltySetting)),
  changeRules: procedureFor('head_of_sales', 'admin')
    .input(keptOf(loyaltySetting))
    .mutation(({ ctx, input }) => changeSetting(ctx, loyaltySetting, input)),
  preview: procedureFor('head_of_sales', 'admin')
    .input(rulesToTry)
    .query(({ ctx, input }) => previewRules(ctx, input)),
})
