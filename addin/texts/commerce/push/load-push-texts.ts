import { eachOnce } from '../../each-once.ts'
import type { PushTexts } from './shape.ts'

export const loadPushTexts = eachOnce<PushTexts>(async (language) =>
  language === 'de' ? (await import('./de.ts')).pushDe : (await import('./en.ts')).pushEn,
)
