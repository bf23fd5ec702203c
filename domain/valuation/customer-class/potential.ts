/** What a customer could give in a year to suppliers like us, and how sure that is. */

/** From the surest on. `bought`: he has bought more within a year than anybody says he could. */
export const potentialSources = ['asked', 'imported', 'estimated', 'bought', 'unknown'] as const
export type PotentialSource = (typeof potentialSources)[number]

/** Cents of a year, and the day it was said; null: nobody knows when. */
export type SaidPotential = { cents: number; on: string | null }

/** Cents for each employee, as customers of the same kind say it: half of them lie between `lowCents` and `highCents`. `field`: what makes them one kind; `customers`: how many have said it. */
export type PotentialFactor = {
  field: 'target_group' | 'industry'
  name: string
  cents: number
  lowCents: number
  highCents: number
  customers: number
}

/** `revenueCents`: of twelve months. `factor`: what holds for customers of his kind; null: too few have said anything. */
export type PotentialFacts = {
  asked: SaidPotential | null
  imported: SaidPotential | null
  employees: number | null
  factor: PotentialFactor | null
  revenueCents: number
}

/** `corrected`: the figure that what he has bought overrides. `ageMonths`: of what was said, in whole months; null: nothing was, or nobody knows when. */
export type Potential = {
  source: PotentialSource
  cents: number | null
  lowCents: number | null
  highCents: number | null
  saidOn: string | null
  ageMonths: number | null
  factor: PotentialFactor | null
  corrected: { source: PotentialSource; cents: number } | null
}

/** So far a figure may lie from the truth on its first day, and how much farther with every year: guesses, until asked ones that were asked again say better. */
const SPREAD = { asked: 0.1, imported: 0.2 } as const
const SPREAD_PER_YEAR = 0.1
const MOST_SPREAD = 0.6
/** Of an imported figure that nobody knows the day of. */
const AGE_UNKNOWN = 36

/** What he said over what a source says over what others of his kind say. */
export function potentialOf(facts: PotentialFacts, day: string): Potential {
  const said = saidOf(facts, day)
  const { cents, highCents } = said
  if (cents === null || facts.revenueCents <= cents) return said
  const bought = facts.revenueCents
  const corrected = { source: said.source, cents }
  return { ...said, source: 'bought', cents: bought, lowCents: bought, highCents: Math.max(bought, highCents ?? 0), corrected }
}

const UNKNOWN: Potential = {
  source: 'unknown',
  cents: null,
  lowCents: null,
  highCents: null,
  saidOn: null,
  ageMonths: null,
  factor: null,
  corrected: null,
}

function saidOf({ asked, imported, employees, factor }: PotentialFacts, day: string): Potential {
  if (asked) return ranged('asked', asked, day)
  if (imported) return ranged('imported', imported, day)
  if (!employees || !factor) return UNKNOWN
  const range = { cents: factor.cents * employees, lowCents: factor.lowCents * employees, highCents: factor.highCents * employees }
  return { ...UNKNOWN, source: 'estimated', ...range, factor }
}

function ranged(source: 'asked' | 'imported', { cents, on }: SaidPotential, day: string): Potential {
  const ageMonths = on === null ? null : monthsBetween(on, day)
  const spread = spreadOf(source, ageMonths)
  const [lowCents, highCents] = [Math.round(cents * (1 - spread)), Math.round(cents * (1 + spread))]
  return { ...UNKNOWN, source, cents, lowCents, highCents, saidOn: on, ageMonths }
}

/** Share by which the truth may lie above or below what was said so many months ago, to a tenth of a per cent, as it is shown. */
export const spreadOf = (source: keyof typeof SPREAD, ageMonths: number | null): number =>
  Math.round(1000 * Math.min(MOST_SPREAD, SPREAD[source] + (SPREAD_PER_YEAR * (ageMonths ?? AGE_UNKNOWN)) / 12)) / 1000

/** Whole months, never below none. @example monthsBetween('2026-01-31', '2026-03-01') // 1 */
export function monthsBetween(from: string, to: string): number {
  const [years, months] = [Number(to.slice(0, 4)) - Number(from.slice(0, 4)), Number(to.slice(5, 7)) - Number(from.slice(5, 7))]
  return Math.max(0, years * 12 + months - (to.slice(8) < from.slice(8) ? 1 : 0))
}
