/** What the company reckons for a contact. */
import { z } from 'zod'
import { type ContactRates, usualContactRates } from '../../../domain/valuation/portfolio/contact-costs.ts'
import { USUAL_HOURLY_COST_CENTS } from '../../../domain/visits/strategy/class-strategy.ts'
import type { Context } from '../../platform/call/context.ts'
import { readSetting, type Setting } from '../settings.ts'

export const contactRates: Setting<ContactRates> = {
  name: 'portfolio',
  schema: z.strictObject({
    visitMinutes: z.int().min(1).max(600),
    callCents: z.int().min(0).max(100_000),
    messageCents: z.int().min(0).max(100_000),
  }),
  usual: usualContactRates,
}

/** With what an hour of visits costs, as the visit strategy has it. */
export async function readRates({ db }: Context): Promise<{ rates: ContactRates; hourlyCostCents: number }> {
  const [{ value }, policy] = await Promise.all([
    readSetting(db.sql, contactRates),
    db.prisma.visitPolicy.findFirst({ select: { hourlyCostCents: true } }),
  ])
  return { rates: value, hourlyCostCents: policy?.hourlyCostCents ?? USUAL_HOURLY_COST_CENTS }
}
