/** How a customer's gaps between days with orders are spread, on the scale of logarithms: a gap is as easily twice as long as half as long. */

/** Gaps of one customer in days, all above 0: how many, mean of their logarithms, sum of the squared distances from it, and their own mean. */
export type GapSummary = { count: number; logMean: number; squares: number; meanDays: number }

/**
 * What holds for all customers of a group. `logMean`: of their log gaps; `within`: variance of the log gaps of one customer; `between`: of the customers' means.
 */
export type GroupSpread = { logMean: number; within: number; between: number }

/** Of the logarithm of the next gap. */
export type LogGap = { mean: number; spread: number }

export const noGaps: GapSummary = { count: 0, logMean: 0, squares: 0, meanDays: 0 }

/** With one gap more (Welford 1962). */
export function withGap({ count, logMean, squares, meanDays }: GapSummary, days: number): GapSummary {
  const log = Math.log(days)
  const away = log - logMean
  const mean = logMean + away / (count + 1)
  return { count: count + 1, logMean: mean, squares: squares + away * (log - mean), meanDays: meanDays + (days - meanDays) / (count + 1) }
}

export const summariseGaps = (gaps: readonly number[]): GapSummary => gaps.reduce(withGap, noGaps)

/** Below, nobody orders that regularly: a tenth of the gap. */
const LEAST_VARIANCE = 0.01

/** Variances by the method of moments, of customers with at least one gap. */
export function groupSpread(customers: readonly GapSummary[]): GroupSpread {
  const repeated = customers.filter(({ count }) => count > 1)
  const within = Math.max(LEAST_VARIANCE, meanOf(repeated.map(({ count, squares }) => squares / (count - 1))))
  const logMean = meanOf(customers.map((customer) => customer.logMean))
  const ofMeans = meanOf(customers.map((customer) => (customer.logMean - logMean) ** 2))
  const between = ofMeans - within * meanOf(customers.map(({ count }) => 1 / count))
  return { logMean, within, between: Math.max(LEAST_VARIANCE * within, between) }
}

const meanOf = (values: readonly number[]): number => (values.length ? values.reduce((sum, value) => sum + value, 0) / values.length : 0)

/** The group's variance counts like so many gaps of his own. */
const GROUP_COUNTS = 4

/** His own mean, drawn to the group's the less the more gaps he has and the more regular they are (empirical Bayes); his spread is drawn to theirs likewise. */
export function expectedLogGap({ count, logMean, squares }: GapSummary, group: GroupSpread): LogGap {
  const variance = Math.max(LEAST_VARIANCE, (GROUP_COUNTS * group.within + squares) / (GROUP_COUNTS + count - 1))
  const groupWeight = variance / group.between
  return {
    mean: (count * logMean + groupWeight * group.logMean) / (count + groupWeight),
    spread: Math.sqrt(variance * (1 + 1 / (count + groupWeight))),
  }
}
