import { eachOnce } from '../../each-once.ts'
import type { PortfolioTexts } from './shape.ts'

export const loadPortfolioTexts = eachOnce<PortfolioTexts>(async (language) =>
  language === 'de' ? (await import('./de.ts')).portfolioDe : (await import('./en.ts')).portfolioEn,
)
