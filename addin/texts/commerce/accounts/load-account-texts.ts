import { eachOnce } from '../../each-once.ts'
import type { AccountTexts } from './shape.ts'

export const loadAccountTexts = eachOnce<AccountTexts>(async (language) =>
  language === 'de' ? (await import('./de.ts')).accountsDe : (await import('./en.ts')).accountsEn,
)
