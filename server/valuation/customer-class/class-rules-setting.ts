/** The rules of the class as a company has put them in force. */
import { z } from 'zod'
import { type ClassRules, letters } from '../../../domain/valuation/customer-class/class-rules.ts'
import { measures, numberFields, wordFields } from '../../../domain/valuation/customer-class/rule-fields.ts'
import { id, line, words } from '../../platform/input.ts'
import type { Setting } from '../settings.ts'

export const MOST_RULES = 100
const MOST_CONDITIONS = 20
const MOST_WORDS = 100
/** Ten thousand million euros, or so many persons. */
const MOST = 1_000_000_000_000

const bound = z.int().min(0).max(MOST)
const word = words.trim().min(1).max(200)

const numberCondition = <Operator extends string>(operator: Operator) =>
  z.strictObject({ field: z.enum(numberFields), operator: z.literal(operator), value: z.int().min(-MOST).max(MOST) })
const wordCondition = <Operator extends string>(operator: Operator) =>
  z.strictObject({ field: z.enum(wordFields), operator: z.literal(operator), value: word })

const condition = z.union([
  numberCondition('at_least'),
  numberCondition('below'),
  wordCondition('is'),
  wordCondition('is_not'),
  wordCondition('starts_with'),
  z.strictObject({ field: z.enum(wordFields), operator: z.literal('one_of'), value: z.array(word).min(1).max(MOST_WORDS) }),
])

const rule = z.strictObject({
  id,
  name: line,
  targetGroups: z.array(word).max(MOST_WORDS),
  measure: z.enum(measures).nullable(),
  from: bound.nullable(),
  until: bound.nullable(),
  conditions: z.array(condition).max(MOST_CONDITIONS),
  letter: z.enum(letters),
})

export const classRules = z.strictObject({ rules: z.array(rule).max(MOST_RULES) })

/** `runId`: the run that has put them in force; null: they are those of before a run that was undone, or no run has. */
export type RulesInForce = ClassRules & { runId: string | null }

/** Without rules nobody's class follows any. */
export const classRulesSetting: Setting<RulesInForce> = {
  name: 'class_rules',
  schema: classRules.extend({ runId: id.nullable() }),
  usual: { rules: [], runId: null },
}
