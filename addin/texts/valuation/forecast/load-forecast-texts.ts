import { eachOnce } from '../../each-once.ts'
import type { ForecastTexts } from './shape.ts'

export const loadForecastTexts = eachOnce<ForecastTexts>(async (language) =>
  language === 'de' ? (await import('./de.ts')).forecastDe : (await import('./en.ts')).forecastEn,
)
