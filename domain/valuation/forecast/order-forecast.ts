/** When a customer is expected to order again, and since when he is behind his own rhythm. Days are numbers since 1970, rising, each once. */
import { fitGapNorms, type GapNorms, normsOfNobody } from './gap-norms.ts'
import { nextGap } from './next-gap.ts'
import { dayAfter, findSeason, type Season, seasonDays } from './season.ts'

/** What the customers of a group have in common; gaps without their season. */
export type OrderNorms = GapNorms & { season: Season | null }

/**
 * One of ten comes before `earliest`, half by `likely`, nine of ten by `latest`; `guess` is the single day that is least far off. Days, not rounded.
 * `everyDays`: half of his gaps are shorter, so that a holiday or a big project changes nothing. `behind`: silent for longer than his rhythm explains from then on; null: he has none.
 */
export type OrderForecast = {
  everyDays: number
  last: number
  earliest: number
  likely: number
  latest: number
  guess: number
  behind: number | null
}

/** Older orders tell of another time. */
export const RHYTHM_DAYS = 1095
/** With fewer days with orders nothing is foretold. */
export const FEWEST_ORDER_DAYS = 3
/** With fewer nobody knows a rhythm that one could be behind. */
export const FEWEST_FOR_RHYTHM = 5
/** At least half again as long as usual: a day late is nothing. */
const LEAST_SILENCE = 1.5

/** Null: too few customers have ordered three times. */
export function fitOrderNorms(customers: readonly (readonly number[])[]): OrderNorms | null {
  const season = findSeason(customers)
  const norms = fitGapNorms(customers.map((days) => gapsOf(days, season)))
  return norms && { ...norms, season }
}

/** Where nothing is known of others. */
export const ordersOfNobody: OrderNorms = { ...normsOfNobody, season: null }

/** `days`: at least two. */
export function forecastOrder(days: readonly number[], norms: OrderNorms): OrderForecast {
  const { season } = norms
  const gaps = gapsOf(days, season)
  const last = days.at(-1) as number
  const next = nextGap(gaps, norms)
  const at = (gap: number): number => dayAfter(last, gap, season)
  return {
    everyDays: median(gapsOf(days, null)),
    last,
    ...{ earliest: at(next.earliest), likely: at(next.likely), latest: at(next.latest), guess: at(next.guess) },
    behind: days.length < FEWEST_FOR_RHYTHM ? null : Math.ceil(at(Math.max(LEAST_SILENCE * median(gaps), next.latest))),
  }
}

const gapsOf = (days: readonly number[], season: Season | null): number[] =>
  days.slice(1).map((day, place) => seasonDays(days[place] as number, day, season))

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other)
  return ((sorted[(sorted.length - 1) >> 1] as number) + (sorted[sorted.length >> 1] as number)) / 2
}
