import { eachOnce } from '../../each-once.ts'
import type { ChancesTexts } from './shape.ts'

export const loadChancesTexts = eachOnce<ChancesTexts>(async (language) =>
  language === 'de' ? (await import('./de.ts')).chancesDe : (await import('./en.ts')).chancesEn,
)
