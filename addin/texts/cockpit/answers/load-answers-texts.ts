import { eachOnce } from '../../each-once.ts'
import type { AnswersTexts } from './shape.ts'

export const loadAnswersTexts = eachOnce<AnswersTexts>(async (language) =>
  language === 'de' ? (await import('./de.ts')).answersDe : (await import('./en.ts')).answersEn,
)
