import { eachOnce } from '../../each-once.ts'
import type { InsideSalesTexts } from './shape.ts'

export const loadInsideSalesTexts = eachOnce<InsideSalesTexts>(async (language) =>
  language === 'de' ? (await import('./de.ts')).insideSalesDe : (await import('./en.ts')).insideSalesEn,
)
