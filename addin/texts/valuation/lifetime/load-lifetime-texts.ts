import { eachOnce } from '../../each-once.ts'
import type { LifetimeTexts } from './shape.ts'

export const loadLifetimeTexts = eachOnce<LifetimeTexts>(async (language) =>
  language === 'de' ? (await import('./de.ts')).lifetimeDe : (await import('./en.ts')).lifetimeEn,
)
