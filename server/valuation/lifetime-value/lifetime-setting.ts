/** What the company has decided about the value of its customers' lifetime. */
import { z } from 'zod'
import { type LifetimePolicy, monthsAllowed, ratesAllowed, usualLifetimePolicy } from '../../../domain/valuation/lifetime-value/lifetime-policy.ts'
import { keptOf, type Setting } from '../settings.ts'

const lifetimePolicy = z.strictObject({
  yearlyRate: z.number().min(ratesAllowed.least).max(ratesAllowed.most),
  months: z.int().min(monthsAllowed.least).max(monthsAllowed.most),
}) satisfies z.ZodType<LifetimePolicy>

export const lifetimeSetting: Setting<LifetimePolicy> = { name: 'lifetime', schema: lifetimePolicy, usual: usualLifetimePolicy }

export const newLifetimePolicy = keptOf(lifetimeSetting)
