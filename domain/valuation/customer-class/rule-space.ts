/** All customers there could be, parted so finely that no rule tells two of one part from each other. */
import { type ClassCondition, type ClassRule, fold, holds } from './class-rules.ts'
import { isNumberField, type NumberField, numberFields, type RatedCustomer, type RuleField, type WordField, wordFields } from './rule-fields.ts'

/** Of a number: from, included, until, not included; null: open. */
export type Range = { from: number | null; until: number | null }
/** Of a word: one that a rule names, all that begin so and are not named, or all others. */
export type WordPart = { word: string } | { beginning: string } | { others: true }
/** One part of what a field can hold; null: it is not known. */
export type Part = Range | WordPart | null

/** `example`: a customer's value that stands for all of the part. */
type Cell = { part: Part; example: number | string | null }
export type Dimension = { field: RuleField; cells: Cell[] }

/** A set of customers: of each dimension, a bit for each of its cells. */
export type Box = readonly bigint[]

/** What only whole customers have; the same order everywhere: target groups first, so that gaps are told by them. */
const fieldOrder: readonly RuleField[] = ['target_group', ...wordFields.filter((field) => field !== 'target_group'), ...numberFields]
/** Nothing is below none of these. */
const neverNegative: readonly NumberField[] = ['potential', 'employees', 'years_customer']
/** Only they are valued. */
const kinds = ['customer', 'former', 'prospect']
/** A word that nobody writes. */
const OTHER = '\u{10ffff}'

type Constraints = { points: Set<number>; words: Map<string, string>; beginnings: Map<string, string> }

/** @param targetGroups what customers of the company have, so that gaps can name them */
export const dimensionsOf = (rules: readonly ClassRule[], targetGroups: readonly string[] = []): Dimension[] =>
  fieldOrder.map((field) => ({ field, cells: cellsOf(field, constraintsOn(field, rules, targetGroups)) }))

function constraintsOn(field: RuleField, rules: readonly ClassRule[], targetGroups: readonly string[]): Constraints {
  const found: Constraints = { points: new Set(), words: new Map(), beginnings: new Map() }
  const addWords = (words: readonly string[]): void => {
    for (const word of words) found.words.set(fold(word), word.trim())
  }
  if (field === 'target_group') addWords([...targetGroups, ...rules.flatMap((rule) => rule.targetGroups)])
  if (field === 'kind') addWords(kinds)
  for (const { measure, from, until, conditions } of rules) {
    if (measure === field) for (const point of [from, until]) if (point !== null) found.points.add(point)
    for (const condition of conditions) if (condition.field === field) constrain(found, condition, addWords)
  }
  return found
}

function constrain({ points, beginnings }: Constraints, { operator, value }: ClassCondition, addWords: (words: readonly string[]) => void): void {
  if (operator === 'at_least' || operator === 'below') points.add(value)
  else if (operator === 'starts_with') beginnings.set(fold(value), value.trim())
  else addWords(operator === 'one_of' ? value : [value])
}

function cellsOf(field: RuleField, { points, words, beginnings }: Constraints): Cell[] {
  if (isNumberField(field)) return [...rangesOf(field, points), { part: null, example: null }]
  const named = [...words].map(([example, word]) => ({ part: { word }, example }))
  if (field === 'kind') return named
  const begun = [...beginnings].map(([example, beginning]) => ({ part: { beginning }, example: example + OTHER }))
  return [...named, ...begun, { part: { others: true }, example: OTHER }, { part: null, example: null }]
}

function rangesOf(field: NumberField, points: ReadonlySet<number>): Cell[] {
  const least = neverNegative.includes(field) ? 0 : Number.NEGATIVE_INFINITY
  const borders = [least, ...[...points].filter((point) => point > least).sort((a, b) => a - b), Number.POSITIVE_INFINITY]
  return borders.slice(0, -1).map((from, i) => {
    const until = borders[i + 1] ?? Number.POSITIVE_INFINITY
    const example = from > Number.NEGATIVE_INFINITY ? from : until < Number.POSITIVE_INFINITY ? until - 1 : 0
    return { part: { from: from > least ? from : null, until: until < Number.POSITIVE_INFINITY ? until : null }, example }
  })
}

export const everything = (dimensions: readonly Dimension[]): Box => dimensions.map(({ cells }) => (1n << BigInt(cells.length)) - 1n)

/** Whom a rule takes by itself; empty in a dimension: nobody. */
export const boxOf = (rule: ClassRule, dimensions: readonly Dimension[]): Box =>
  dimensions.map(({ field, cells }) => cells.reduce((bits, { example }, i) => (allows(rule, field, example) ? bits | (1n << BigInt(i)) : bits), 0n))

/** What a rule says of one field only. */
function allows(rule: ClassRule, field: RuleField, example: number | string | null): boolean {
  const value = { [field]: example } as RatedCustomer
  const inBand = rule.measure !== field || isWithin(rule, example)
  const inGroups = field !== 'target_group' || rule.targetGroups.length === 0 || isNamed(rule, field, value)
  return inBand && inGroups && rule.conditions.every((condition) => condition.field !== field || holds(condition, value))
}

const isWithin = ({ from, until }: Range, value: number | string | null): boolean =>
  typeof value === 'number' && (from === null || value >= from) && (until === null || value < until)

const isNamed = ({ targetGroups }: ClassRule, field: WordField, value: RatedCustomer): boolean =>
  holds({ field, operator: 'one_of', value: targetGroups }, value)

export const isEmpty = (box: Box): boolean => box.some((bits) => bits === 0n)
export const common = (one: Box, other: Box): Box => one.map((bits, i) => bits & (other[i] ?? 0n))

/** What of a box lies outside another, in boxes that share nobody. */
export function without(box: Box, other: Box): Box[] {
  if (isEmpty(common(box, other))) return [box]
  return box.flatMap((bits, i) => {
    const outside = bits & ~(other[i] ?? 0n)
    return outside === 0n ? [] : [[...common(box, other).slice(0, i), outside, ...box.slice(i + 1)]]
  })
}
