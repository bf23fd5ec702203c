/** What a company has decided about chances. */
import { z } from 'zod'
import { chanceKinds } from '../../../domain/valuation/cross-selling/chance.ts'
import type { Switches } from '../../../domain/valuation/cross-selling/switches.ts'
import type { Setting } from '../settings.ts'

const ruleName = new RegExp(`^(${chanceKinds.join('|')})(:[0-9a-f-]{36})?$`)
/** A kind, or a kind for one product group. */
export const chanceRule = z.string().regex(ruleName)

/** Shares from 0 to 1. `share`: of the comparable customers who buy a group; `support`, `confidence`: of baskets, for the rules of what is bought together. */
export type ChanceSetting = { share: number; support: number; confidence: number; switches: Switches }

/** What the settings page asks for. */
export const limits = {
  share: z.number().min(0.3).max(1),
  support: z.number().min(0.001).max(0.5),
  confidence: z.number().min(0.3).max(1),
}

const schema = z.strictObject({
  ...limits,
  switches: z.record(chanceRule, z.strictObject({ isOn: z.boolean(), since: z.iso.datetime() })),
})

export const chanceSetting: Setting<ChanceSetting> = { name: 'chances', schema, usual: { share: 0.6, support: 0.01, confidence: 0.5, switches: {} } }
