import type { Plain } from '../../shape.ts'
import type { answersDe } from './de.ts'

/** What every language has to say of answers from facts. */
export type AnswersTexts = Plain<typeof answersDe>
