import { eachOnce } from '../../each-once.ts'
import type { MergeTexts } from './shape.ts'

export const loadMergeTexts = eachOnce<MergeTexts>(async (language) =>
  language === 'de' ? (await import('./de.ts')).mergeDe : (await import('./en.ts')).mergeEn,
)
