import { eachOnce } from '../../each-once.ts'
import type { QuoteTexts } from './shape.ts'

export const loadQuoteTexts = eachOnce<QuoteTexts>(async (language) =>
  language === 'de' ? (await import('./de.ts')).quotesDe : (await import('./en.ts')).quotesEn,
)
