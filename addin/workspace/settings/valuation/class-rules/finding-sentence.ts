/** What is wrong or odd about rules, in a sentence each. */
import { isMoney, isNumberField, type RuleField } from '../../../../../domain/valuation/customer-class/rule-fields.ts'
import type { Restriction, RuleFinding } from '../../../../../domain/valuation/customer-class/rule-gaps.ts'
import type { RuleProblem } from '../../../../../domain/valuation/customer-class/rule-problems.ts'
import type { Part, Range } from '../../../../../domain/valuation/customer-class/rule-space.ts'
import type { ClassRuleTexts } from '../../../../texts/valuation/class-rules/shape.ts'
import type { Format } from '../../../../ui/format.ts'

/** `nameOf`: a rule by its id. `kinds`: of customers, in words. */
export type FindingWords = {
  texts: ClassRuleTexts
  format: Pick<Format, 'money' | 'number'>
  nameOf: (ruleId: string) => string
  kinds: Readonly<Record<string, string>>
}

export function findingSentence(finding: RuleFinding, words: FindingWords): string {
  const { texts, nameOf } = words
  const { findings } = texts
  if (finding.kind === 'tangled') return findings.tangled
  if (finding.kind === 'gap')
    return finding.restrictions.length === 0
      ? findings.nobody
      : findings.gap(finding.restrictions.map((each) => restricted(each, words)).join(findings.and))
  if (finding.kind === 'never')
    return finding.by.length === 0
      ? findings.neverBySelf(nameOf(finding.ruleId))
      : findings.never(nameOf(finding.ruleId), finding.by.map((id) => findings.quoted(nameOf(id))).join(', '))
  const band = findings.is(texts.fields[finding.measure], rangeInWords(finding.measure, finding, words))
  return findings.overlap(nameOf(finding.ruleId), nameOf(finding.laterId), band)
}

export function problemSentence(problem: RuleProblem, { texts: { findings }, nameOf }: Pick<FindingWords, 'texts' | 'nameOf'>): string {
  if (problem.kind === 'none') return findings.noRules
  const name = nameOf(problem.ruleId)
  if (problem.kind === 'empty_band') return findings.emptyBand(name)
  if (problem.kind === 'never') return findings.neverTaken(name)
  return problem.kind === 'nobody' ? findings.takesNobody(name) : findings.takesEverybody(name)
}

const restricted = ({ field, parts }: Restriction, words: FindingWords): string =>
  words.texts.findings.is(words.texts.fields[field], parts.map((part) => partInWords(field, part, words)).join(words.texts.findings.or))

function partInWords(field: RuleField, part: Part, words: FindingWords): string {
  const { findings } = words.texts
  if (part === null) return findings.unknown
  if ('until' in part) return rangeInWords(field, part, words)
  if ('beginning' in part) return findings.beginning(part.beginning)
  if ('others' in part) return findings.others
  return field === 'kind' ? (words.kinds[part.word] ?? part.word) : part.word
}

function rangeInWords(field: RuleField, { from, until }: Range, { texts: { findings }, format }: FindingWords): string {
  const shown = (value: number): string => (isNumberField(field) && isMoney(field) ? format.money(value) : format.number(value))
  if (from !== null && until !== null) return findings.range(shown(from), shown(until))
  if (from !== null) return findings.from(shown(from))
  return until === null ? findings.anyNumber : findings.until(shown(until))
}
