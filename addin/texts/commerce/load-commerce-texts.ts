import { eachOnce } from '../each-once.ts'
import type { CommerceTexts } from './shape.ts'

export const loadCommerceTexts = eachOnce<CommerceTexts>(async (language) =>
  language === 'de' ? (await import('./de.ts')).commerceDe : (await import('./en.ts')).commerceEn,
)
