import { use } from 'react'
import { loadPortfolioTexts } from '../../../texts/valuation/portfolio/load-portfolio-texts.ts'
import type { PortfolioTexts } from '../../../texts/valuation/portfolio/shape.ts'
import { useHost } from '../../../ui/app-context.ts'

/** What is said of the portfolio. Waits within a `Suspense`. */
export const usePortfolioTexts = (): PortfolioTexts => use(loadPortfolioTexts(useHost().language))
