import { anyRole, procedureFor, router } from '../../platform/call/trpc.ts'
import { dropClosure, enterClosure, knownClosure, newClosure } from './closures.ts'
import { coveredDays, readCoverage } from './coverage.ts'
import { dueSpan, dueVisits } from './due-visits.ts'
import { flag, flagged } from './flag-customer.ts'
import { changePolicy, showPolicy, visitPolicy } from './policy.ts'
import { classAim, setAim } from './set-aim.ts'
import { prefer, setPreference } from './set-preference.ts'
import { customerToShow, showPreferences } from './show-preferences.ts'
import { readAims } from './strategies.ts'
import { readTerritory } from './territory.ts'

export const visitStrategyRouter = router({
  /** Whom the caller should see or call, what matters most first. */
  due: procedureFor(...anyRole)
    .input(dueSpan)
    .query(({ ctx, input }) => dueVisits(ctx, { userId: ctx.user.id, ...input })),
  preferences: procedureFor(...anyRole)
    .input(customerToShow)
    .query(({ ctx, input }) => showPreferences(ctx, input)),
  prefer: procedureFor(...anyRole)
    .input(setPreference)
    .mutation(({ ctx, input }) => prefer(ctx, input)),
  enterClosure: procedureFor(...anyRole)
    .input(newClosure)
    .mutation(({ ctx, input }) => enterClosure(ctx, input)),
  dropClosure: procedureFor(...anyRole)
    .input(knownClosure)
    .mutation(({ ctx, input }) => dropClosure(ctx, input)),
  flag: procedureFor(...anyRole)
    .input(flagged)
    .mutation(({ ctx, input }) => flag(ctx, input)),
  /** What applies here: for everybody. */
  show: procedureFor(...anyRole).query(({ ctx }) => showPolicy(ctx)),
  change: procedureFor('head_of_sales', 'admin')
    .input(visitPolicy)
    .mutation(({ ctx, input }) => changePolicy(ctx, input)),
  /** What is meant with each class: for everybody. */
  aims: procedureFor(...anyRole).query(({ ctx }) => readAims(ctx.db.prisma)),
  setAim: procedureFor('head_of_sales', 'admin')
    .input(classAim)
    .mutation(({ ctx, input }) => setAim(ctx, input)),
  /** Customers and their margin by class: of the caller's territory, or of the company for those who lead it. */
  territory: procedureFor(...anyRole).query(({ ctx }) => readTerritory(ctx)),
  /** For who leads. */
  coverage: procedureFor('head_of_sales', 'admin')
    .input(coveredDays)
    .query(({ ctx, input }) => readCoverage(ctx, input)),
})
