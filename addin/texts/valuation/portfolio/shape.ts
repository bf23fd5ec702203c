import type { Plain } from '../../shape.ts'
import type { portfolioDe } from './de.ts'

/** What every language has to say of the portfolio. */
export type PortfolioTexts = Plain<typeof portfolioDe>
