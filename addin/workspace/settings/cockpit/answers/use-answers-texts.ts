import { use } from 'react'
import { loadAnswersTexts } from '../../../../texts/cockpit/answers/load-answers-texts.ts'
import type { AnswersTexts } from '../../../../texts/cockpit/answers/shape.ts'
import { useHost } from '../../../../ui/app-context.ts'

/** What is said of answers from facts, which nobody loads before he opens them. Waits within a `Suspense`. */
export const useAnswersTexts = (): AnswersTexts => use(loadAnswersTexts(useHost().language))
