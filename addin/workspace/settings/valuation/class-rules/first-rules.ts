import { v7 } from 'uuid'
import type { ClassRules } from '../../../../../domain/valuation/customer-class/class-rules.ts'
import { type Borders, bandRules } from '../../../../../domain/valuation/customer-class/rule-presets.ts'
import type { ClassRuleTexts } from '../../../../texts/valuation/class-rules/shape.ts'

/** Processors by how many they are, where there are any; all others, and those of them whose number is not known, by their potential. */
export function firstRules(texts: ClassRuleTexts, borders: Borders, processors: { targetGroups: readonly string[]; borders: Borders }): ClassRules {
  const ofProcessors = bandRules({
    ...{ measure: 'employees', borders: processors.borders, targetGroups: processors.targetGroups, newId: v7 },
    named: (letter) => texts.processorsOf(texts.ruleName(letter, texts.by.employees)),
  })
  const ofAll = bandRules({
    ...{ measure: 'potential', borders, targetGroups: [], newId: v7 },
    named: (letter) => texts.ruleName(letter, texts.by.potential),
  })
  return { rules: [...(processors.targetGroups.length > 0 ? ofProcessors : []), ...ofAll] }
}
