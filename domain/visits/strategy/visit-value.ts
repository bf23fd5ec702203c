/** What a visit is worth: by the class, by what is open, and by what the customer is expected to bring. */
import { type ClassCode, classValues } from './class-strategy.ts'
import { type Occasion, occasionValue } from './due-reason.ts'

/** `lifetimeCents`: margin that he is expected to bring over the years; null: nobody can tell. `chances`: what he could buy besides, revenue of a year. */
export type Prospects = { lifetimeCents: number | null; chances: { count: number; cents: number } }

export const noProspects: Prospects = { lifetimeCents: null, chances: { count: 0, cents: 0 } }

const VALUE_UNRATED = 1
/** A margin to come of 50,000 is worth as much as a quote of 10,000: one point, and no more than one. */
const LIFETIME_WORTH_ONE_CENTS = 5_000_000
const MOST_FOR_LIFETIME = 1
/** What he could buy is not offered yet: worth half of what is. */
const CHANCES_WORTH_ONE_CENTS = 2_000_000
const MOST_FOR_CHANCES = 0.5

/** @example visitValue('A1', [], { lifetimeCents: 2_500_000, chances: { count: 1, cents: 400_000 } }) // 3.7 */
export const visitValue = (classCode: ClassCode | null, occasions: readonly Occasion[], prospects: Prospects): number =>
  occasions.reduce((sum, occasion) => sum + occasionValue(occasion), classCode ? classValues[classCode] : VALUE_UNRATED) + prospectValue(prospects)

const prospectValue = ({ lifetimeCents, chances }: Prospects): number =>
  Math.min(MOST_FOR_LIFETIME, Math.max(0, lifetimeCents ?? 0) / LIFETIME_WORTH_ONE_CENTS) +
  Math.min(MOST_FOR_CHANCES, Math.max(0, chances.cents) / CHANCES_WORTH_ONE_CENTS)
