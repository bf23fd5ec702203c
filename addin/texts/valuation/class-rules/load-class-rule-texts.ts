import { eachOnce } from '../../each-once.ts'
import type { ClassRuleTexts } from './shape.ts'

export const loadClassRuleTexts = eachOnce<ClassRuleTexts>(async (language) =>
  language === 'de' ? (await import('./de.ts')).classRulesDe : (await import('./en.ts')).classRulesEn,
)
