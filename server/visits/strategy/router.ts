import { z } from 'zod'
import { daysBetween } from '../../../domain/time/local-time.ts'
import { anyRole, procedureFor, router } from '../../platform/call/trpc.ts'
import { day, id } from '../../platform/input.ts'
import { readCoverage } from './coverage.ts'
import { dueVisits } from './due-visits.ts'
import { flag, flagged } from './flag-customer.ts'
import { changePolicy, showPolicy, visitPolicy } from './policy.ts'
import { prefer, setPreference } from './set-preference.ts'
import { showPreferences } from './show-preferences.ts'
import { readTerritory } from './territory.ts'

const LONGEST_DAYS = 92

const span = z.strictObject({ from: day, until: day }).refine(({ from, until }) => from <= until && daysBetween(from, until) <= LONGEST_DAYS)

export const visitStrategyRouter = router({
  /** Whom the caller should see or call, what matters most first. */
  due: procedureFor(...anyRole)
    .input(span)
    .query(({ ctx, input }) => dueVisits(ctx, { userId: ctx.user.id, ...input })),
  preferences: procedureFor(...anyRole)
    .input(z.strictObject({ customerId: id }))
    .query(({ ctx, input }) => showPreferences(ctx, input.customerId)),
  prefer: procedureFor(...anyRole)
    .input(setPreference)
    .mutation(({ ctx, input }) => prefer(ctx, input)),
  flag: procedureFor(...anyRole)
    .input(flagged)
    .mutation(({ ctx, input }) => flag(ctx, input)),
  /** What applies here: for everybody. */
  show: procedureFor(...anyRole).query(({ ctx }) => showPolicy(ctx)),
  change: procedureFor('head_of_sales', 'admin')
    .input(visitPolicy)
    .mutation(({ ctx, input }) => changePolicy(ctx, input)),
  /** Customers and their margin by class: of the caller's territory, or of the company for those who lead it. */
  territory: procedureFor(...anyRole).query(({ ctx }) => readTerritory(ctx)),
  /** For who leads. */
  coverage: procedureFor('head_of_sales', 'admin')
    .input(z.strictObject({ days: z.int().min(7).max(366) }))
    .query(({ ctx, input }) => readCoverage(ctx, input.days)),
})
