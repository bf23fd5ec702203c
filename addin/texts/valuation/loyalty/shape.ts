import type { Plain } from '../../shape.ts'
import type { loyaltyDe } from './de.ts'

/** What every language has to say of loyalty. */
export type LoyaltyTexts = Plain<typeof loyaltyDe>
