import { eachOnce } from '../../each-once.ts'
import type { LoyaltyTexts } from './shape.ts'

export const loadLoyaltyTexts = eachOnce<LoyaltyTexts>(async (language) =>
  language === 'de' ? (await import('./de.ts')).loyaltyDe : (await import('./en.ts')).loyaltyEn,
)
