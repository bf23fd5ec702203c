import { eachOnce } from '../../each-once.ts'
import type { ObjectionTexts } from './shape.ts'

export const loadObjectionTexts = eachOnce<ObjectionTexts>(async (language) =>
  language === 'de' ? (await import('./de.ts')).objectionsDe : (await import('./en.ts')).objectionsEn,
)
