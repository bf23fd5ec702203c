import type { Plain } from '../../shape.ts'
import type { classRulesDe } from './de.ts'

/** What every language has to say of the rules of the class. */
export type ClassRuleTexts = Plain<typeof classRulesDe>
