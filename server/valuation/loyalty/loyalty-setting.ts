/** The rules of loyalty as a company has put them in force. */
import { z } from 'zod'
import { loyaltyFactNames } from '../../../domain/valuation/loyalty/loyalty-facts.ts'
import { type LoyaltyRules, operators, usualLoyaltyRules } from '../../../domain/valuation/loyalty/loyalty-rules.ts'
import type { Setting } from '../settings.ts'

const MOST_CONDITIONS = 20

const condition = z.strictObject({ fact: z.enum(loyaltyFactNames), operator: z.enum(operators), value: z.int().min(0).max(1000) })
const conditions = z.array(condition).max(MOST_CONDITIONS)
const rule = z.strictObject({ all: conditions, any: conditions })

const loyaltyRules = z.strictObject({ relationship: rule, satisfied: rule, retained: rule, loyal: rule }) satisfies z.ZodType<LoyaltyRules>

export const loyaltySetting: Setting<LoyaltyRules> = { name: 'loyalty', schema: loyaltyRules, usual: usualLoyaltyRules }
