/** What a company has decided about chances. */
import { z } from 'zod'
import { chanceKinds } from '../../../domain/valuation/cross-selling/chance.ts'
import { type ChanceLimits, limitsAllowed, usualLimits } from '../../../domain/valuation/cross-selling/chance-limits.ts'
import type { Switches } from '../../../domain/valuation/cross-selling/switches.ts'
import type { Setting } from '../settings.ts'

const ruleName = new RegExp(`^(${chanceKinds.join('|')})(:[0-9a-f-]{36})?$`)
/** A kind, or a kind for one product group. */
export const chanceRule = z.string().regex(ruleName)

export type ChanceSetting = ChanceLimits & { switches: Switches }

const within = ({ least, most }: { least: number; most: number }) => z.number().min(least).max(most)

/** What the settings page asks for. */
export const limits = {
  share: within(limitsAllowed.share),
  support: within(limitsAllowed.support),
  confidence: within(limitsAllowed.confidence),
}

const schema = z.strictObject({
  ...limits,
  switches: z.record(chanceRule, z.strictObject({ isOn: z.boolean(), since: z.iso.datetime() })),
})

export const chanceSetting: Setting<ChanceSetting> = { name: 'chances', schema, usual: { ...usualLimits, switches: {} } }
