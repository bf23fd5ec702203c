import { use } from 'react'
import { loadClassRuleTexts } from '../../../../texts/valuation/class-rules/load-class-rule-texts.ts'
import type { ClassRuleTexts } from '../../../../texts/valuation/class-rules/shape.ts'
import { useHost } from '../../../../ui/app-context.ts'

/** What is said of the rules of the class. Waits within a `Suspense`. */
export const useClassRuleTexts = (): ClassRuleTexts => use(loadClassRuleTexts(useHost().language))
