/** The limits that a plan is made with. */
import { z } from 'zod'
import { addDays } from '../../../../domain/time/local-time.ts'
import { newCustomerWeights, type PlanLimits } from '../../../../domain/visits/plan/plan-limits.ts'
import type { VisitPlan } from '../../../generated/prisma/client.ts'
import { toDay } from '../../../platform/database/db.ts'
import type { Horizon } from '../week.ts'

export const planLimits = z.strictObject({
  share: z.int().min(10).max(100),
  mostDriving: z.int().min(30).max(720).nullable(),
  newCustomers: z.literal(newCustomerWeights),
}) satisfies z.ZodType<PlanLimits>

/** null: those in the owner's settings. */
export const limitsOf = ({ limits }: Pick<VisitPlan, 'limits'>): PlanLimits | null => planLimits.nullable().parse(limits)

/** Of the days shown; a plan of other days says nothing of them. */
export function limitsIn(plan: VisitPlan | null, { from, days }: Horizon): PlanLimits | null {
  if (!plan) return null
  const first = toDay(plan.fromDay)
  return first < addDays(from, days) && from < addDays(first, plan.days) ? limitsOf(plan) : null
}
