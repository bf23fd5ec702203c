/** Rules to begin with. */
import type { ClassLetter, ClassRule } from './class-rules.ts'
import type { Measure } from './rule-fields.ts'

/** From where an A and a B begin, in cents or persons; what lies below is a C. */
export type Borders = { a: number; b: number }

/** `high` and `low`: A above 100,000 or above 10,000 euros of potential a year. */
export const presetNames = ['high', 'low'] as const
export type PresetName = (typeof presetNames)[number]

/**
 * The table that these classes come from says of an A both "above 100,000" and "above 10,000", and lets its B end at 10,000. Read with the high border,
 * 10,000 is where B begins, so that nothing lies between the two; read with the low one, it is where B ends. Where it begins then, a tenth of it, is a guess.
 */
export const presetBorders: Record<PresetName, Borders> = {
  high: { a: 10_000_000, b: 1_000_000 },
  low: { a: 1_000_000, b: 100_000 },
}

/** Of processors, in persons. A guess: from 50 employees on a company is medium-sized (EU 2003/361), below 10 it is a very small one. */
export const processorBorders: Borders = { a: 50, b: 10 }

/** Whether customers of a target group work what they buy into their own things: they are told apart by how many they are. */
export const areProcessors = (targetGroup: string): boolean =>
  /verarbeit|handwerk|monteur|montage|installat|fertiger|processor|fabricator|installer|craft/i.test(targetGroup)

/** Three bands without a gap. `named`: what such rules are called; `newId`: one for each. */
export type BandGiven = {
  measure: Measure
  borders: Borders
  targetGroups: readonly string[]
  named: (letter: ClassLetter) => string
  newId: () => string
}

export function bandRules({ measure, borders: { a, b }, targetGroups, named, newId }: BandGiven): ClassRule[] {
  const band = (letter: ClassLetter, from: number | null, until: number | null): ClassRule => ({
    ...{ id: newId(), name: named(letter), targetGroups: [...targetGroups], measure, from, until, conditions: [], letter },
  })
  return [band('A', a, null), band('B', b, a), band('C', null, b)]
}
