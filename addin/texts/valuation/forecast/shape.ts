import type { Plain } from '../../shape.ts'
import type { forecastDe } from './de.ts'

/** What every language has to say of the next orders. */
export type ForecastTexts = Plain<typeof forecastDe>
