/** What rules leave out, what they say twice, and which of them never come into play. */
import type { ClassRule } from './class-rules.ts'
import { type Measure, measures, type RuleField } from './rule-fields.ts'
import { type Box, boxOf, common, type Dimension, dimensionsOf, everything, isEmpty, type Part, type Range, without } from './rule-space.ts'

/** What customers of a gap have in common: one of the parts of each field named; fields not named may be anything. */
export type Restriction = { field: RuleField; parts: Part[] }

/**
 * `gap`: customers without any rule; no restriction: all. `never`: a rule whose customers earlier ones take, `by` whom; none of them: it contradicts itself.
 * `overlap`: two rules with different letters for the same band of a measure, where the earlier one holds. `tangled`: too many to tell all gaps.
 */
export type RuleFinding =
  | { kind: 'gap'; restrictions: Restriction[] }
  | { kind: 'never'; ruleId: string; by: string[] }
  | ({ kind: 'overlap'; ruleId: string; laterId: string; measure: Measure } & Range)
  | { kind: 'tangled' }

/** Rules that part customers more often than this are written by no human being. */
const MOST_BOXES = 300

/** @param targetGroups what customers of the company have */
export function findRuleGaps(rules: readonly ClassRule[], targetGroups: readonly string[] = []): RuleFinding[] {
  const dimensions = dimensionsOf(rules, targetGroups)
  const { left, never } = walk(rules, dimensions)
  const gaps: RuleFinding[] = left
    ? merged(left).map((box) => ({ kind: 'gap', restrictions: restrictionsOf(box, dimensions) }))
    : [{ kind: 'tangled' }]
  return [...never, ...overlaps(rules, dimensions, never), ...gaps]
}

/** Rules that take nobody, whoever the customers are. */
export const rulesThatNeverMatch = (rules: readonly ClassRule[]): string[] => walk(rules, dimensionsOf(rules)).never.map(({ ruleId }) => ruleId)

type Never = Extract<RuleFinding, { kind: 'never' }>

/** Rule by rule: whom no rule has taken so far. `left` null: too many boxes. */
function walk(rules: readonly ClassRule[], dimensions: readonly Dimension[]): { left: Box[] | null; never: Never[] } {
  let left: Box[] | null = [everything(dimensions)]
  const never: Never[] = []
  const earlier: { id: string; box: Box }[] = []
  for (const rule of rules) {
    const box = boxOf(rule, dimensions)
    if (isEmpty(box) || left?.every((each) => isEmpty(common(each, box))))
      never.push({ kind: 'never', ruleId: rule.id, by: earlier.filter((each) => !isEmpty(common(each.box, box))).map(({ id }) => id) })
    left = left?.flatMap((each) => without(each, box)) ?? null
    if (left && left.length > MOST_BOXES) left = null
    earlier.push({ id: rule.id, box })
  }
  return { left, never }
}

/** Of rules that both come into play: bands of the same measure that share customers, with different letters. */
function overlaps(rules: readonly ClassRule[], dimensions: readonly Dimension[], never: readonly Never[]): RuleFinding[] {
  const banded = rules.filter(({ id, measure }) => measure !== null && !never.some(({ ruleId }) => ruleId === id))
  const boxes = new Map(banded.map((rule) => [rule.id, boxOf(rule, dimensions)]))
  return measures.flatMap((measure) =>
    pairs(banded.filter((rule) => rule.measure === measure)).flatMap(([one, later]): RuleFinding[] => {
      const shared = common(boxes.get(one.id) ?? [], boxes.get(later.id) ?? [])
      if (one.letter === later.letter || isEmpty(shared)) return []
      return [{ kind: 'overlap', ruleId: one.id, laterId: later.id, measure, ...sharedBand(one, later) }]
    }),
  )
}

const pairs = <T>(list: readonly T[]): [T, T][] => list.flatMap((one, i) => list.slice(i + 1).map((other): [T, T] => [one, other]))

const sharedBand = (one: Range, other: Range): Range => ({
  from: one.from === null || other.from === null ? (one.from ?? other.from) : Math.max(one.from, other.from),
  until: one.until === null || other.until === null ? (one.until ?? other.until) : Math.min(one.until, other.until),
})

/** Boxes that differ in one dimension only become one: fewer sentences. */
function merged(boxes: readonly Box[]): Box[] {
  const kept: Box[] = []
  for (const box of boxes) {
    const at = kept.findIndex((each) => differences(each, box) <= 1)
    const known = kept[at]
    if (known) kept[at] = known.map((bits, i) => bits | (box[i] ?? 0n))
    else kept.push(box)
  }
  return kept.length < boxes.length ? merged(kept) : kept
}

const differences = (one: Box, other: Box): number => one.filter((bits, i) => bits !== other[i]).length

function restrictionsOf(box: Box, dimensions: readonly Dimension[]): Restriction[] {
  const full = everything(dimensions)
  return dimensions.flatMap(({ field, cells }, d) =>
    box[d] === full[d] ? [] : [{ field, parts: joined(cells.filter((_cell, i) => ((box[d] ?? 0n) >> BigInt(i)) & 1n).map(({ part }) => part)) }],
  )
}

/** Ranges that follow each other are one. */
function joined(parts: readonly Part[]): Part[] {
  const all: Part[] = []
  for (const part of parts) {
    const last = all.at(-1) ?? null
    if (isRange(part) && isRange(last) && last.until === part.from) all[all.length - 1] = { from: last.from, until: part.until }
    else all.push(part)
  }
  return all
}

const isRange = (part: Part): part is Range => part !== null && 'until' in part
