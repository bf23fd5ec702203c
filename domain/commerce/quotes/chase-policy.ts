/** How a company keeps after its quotes. */

/** Workdays after the quote, and before the day until which it holds; null: that contact is not asked for. */
export type ChaseDays = { arrived: number | null; questions: number | null; beforeExpiry: number | null }

/** Of quotes that come to `fromCents` net or more, up to the next tier. */
export type ChaseTier = ChaseDays & { fromCents: number }

/**
 * `onAgreedDay`: where a day for the decision is agreed, that day is the contact, and nothing else is asked for.
 * `tiers`: ascending, the first from 0 on. `restsAfterDays`: what was due for longer is no longer brought up.
 */
export type ChasePolicy = { onAgreedDay: boolean; tiers: readonly ChaseTier[]; restsAfterDays: number }

/** More would be a nuisance. */
export const MOST_CONTACTS = 3

/** What is worth more is asked after more often. */
export const usualChasePolicy: ChasePolicy = {
  onAgreedDay: true,
  tiers: [
    { fromCents: 0, arrived: null, questions: 7, beforeExpiry: null },
    { fromCents: 100_000, arrived: null, questions: 7, beforeExpiry: 3 },
    { fromCents: 1_000_000, arrived: 2, questions: 7, beforeExpiry: 3 },
  ],
  restsAfterDays: 60,
}

/** Whether tiers ascend from 0, so that every quote is of one, and questions are asked after "did it arrive?". */
export const areTiers = (tiers: readonly ChaseTier[]): boolean =>
  tiers.every(({ fromCents }, place) => (place === 0 ? fromCents === 0 : fromCents > (tiers[place - 1]?.fromCents ?? 0))) &&
  tiers.every(({ arrived, questions }) => arrived === null || questions === null || arrived < questions)

/** Of a quote that comes to so much; one below 0 is of the first. */
export const daysOf = ({ tiers }: ChasePolicy, cents: number): ChaseDays =>
  tiers.findLast(({ fromCents }) => cents >= fromCents) ?? tiers[0] ?? { arrived: null, questions: null, beforeExpiry: null }
