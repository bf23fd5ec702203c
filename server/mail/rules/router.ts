import { anyRole, procedureFor, router } from '../../platform/call/trpc.ts'
import { addRule, newMailRule } from './add-rule.ts'
import { listRules } from './list-rules.ts'
import { removeRule } from './remove-rule.ts'
import { knownRule } from './require-rule.ts'
import { withdrawLogged } from './withdraw-logged.ts'

export const mailRulesRouter = router({
  list: procedureFor(...anyRole).query(({ ctx }) => listRules(ctx)),
  add: procedureFor(...anyRole)
    .input(newMailRule)
    .mutation(({ ctx, input }) => addRule(ctx, input)),
  remove: procedureFor(...anyRole)
    .input(knownRule)
    .mutation(({ ctx, input }) => removeRule(ctx, input)),
  /** What an entry would have kept out is taken out of the history, for all. */
  withdrawLogged: procedureFor(...anyRole)
    .input(knownRule)
    .mutation(({ ctx, input }) => withdrawLogged(ctx, input)),
})
