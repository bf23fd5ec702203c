import { anyRole, procedureFor, router } from '../../platform/call/trpc.ts'
import { allowGroup, answerChance, barGroup, chanceAnswer, groupToAllow, groupToBar, withdrawAnswer, withdrawnAnswer } from './answer-chance.ts'
import { measureChances } from './measure-chances.ts'
import { customerOfChances, readChances } from './read-chances.ts'
import { changeLimits, newLimits, readChanceSetting, ruleToSwitch, switchRule } from './switch-rules.ts'

export const chancesRouter = router({
  of: procedureFor(...anyRole)
    .input(customerOfChances)
    .query(({ ctx, input }) => readChances(ctx, input)),
  answer: procedureFor(...anyRole)
    .input(chanceAnswer)
    .mutation(({ ctx, input }) => answerChance(ctx, input)),
  withdraw: procedureFor(...anyRole)
    .input(withdrawnAnswer)
    .mutation(({ ctx, input }) => withdrawAnswer(ctx, input)),
  bar: procedureFor(...anyRole)
    .input(groupToBar)
    .mutation(({ ctx, input }) => barGroup(ctx, input)),
  unbar: procedureFor(...anyRole)
    .input(groupToAllow)
    .mutation(({ ctx, input }) => allowGroup(ctx, input)),
  setting: procedureFor('head_of_sales', 'admin').query(({ ctx }) => readChanceSetting(ctx)),
  changeSetting: procedureFor('head_of_sales', 'admin')
    .input(newLimits)
    .mutation(({ ctx, input }) => changeLimits(ctx, input)),
  measured: procedureFor('head_of_sales', 'admin').query(({ ctx }) => measureChances(ctx)),
  switch: procedureFor('head_of_sales', 'admin')
    .input(ruleToSwitch)
    .mutation(({ ctx, input }) => switchRule(ctx, input)),
})
