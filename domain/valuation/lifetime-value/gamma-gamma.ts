/**
 * What one order is worth: the gamma-gamma model of Fader and Hardie, "The Gamma-Gamma Model of Monetary Value" (note 025, 2013).
 * A customer's orders spread around a mean of his own, and the means of all customers around theirs: the fewer orders one has, the nearer his is to theirs.
 */
import { covarianceAt } from '../numbers/covariance.ts'
import { logGamma } from '../numbers/log-gamma.ts'
import { minimise } from '../numbers/minimise.ts'
import type { Fit } from './bg-nbd.ts'

/** All above 0; `v` in the currency of the sums. */
export type GammaGamma = { p: number; q: number; v: number }

/** `orders`: repeats, at least one; `mean`: of their sums, above 0. */
export type Spend = { orders: number; mean: number }

/** Only who has ordered again for more than nothing tells what an order is worth. */
export const tellsSpend = ({ orders, mean }: Spend): boolean => orders > 0 && mean > 0

/** Null: fewer than two different customers tell anything. */
export function fitGammaGamma(spends: readonly Spend[]): Fit<GammaGamma> | null {
  const telling = spends.filter(tellsSpend)
  if (new Set(telling.map(({ mean }) => mean)).size < 2) return null
  const rows = telling.map(({ orders, mean }) => ({ orders, mean, logOrders: Math.log(orders), logMean: Math.log(mean) }))
  const typical = rows.reduce((sum, { mean }) => sum + mean, 0) / rows.length
  const unlikelihood = (point: readonly number[]): number =>
    point.every((log) => Math.abs(log) < 20) ? -likelihood(fromLogs(point), rows) : Number.POSITIVE_INFINITY
  const { point, value, hasConverged } = minimise(unlikelihood, [1, 1, Math.log(typical)])
  const covariance = covarianceAt(unlikelihood, point)
  return { parameters: fromLogs(point), covariance, logLikelihood: -value, customers: telling.length, hasConverged }
}

const fromLogs = ([p = 0, q = 0, v = 0]: readonly number[]): GammaGamma => ({ p: Math.exp(p), q: Math.exp(q), v: Math.exp(v) })

/** Equation 1a of the note, summed. */
function likelihood({ p, q, v }: GammaGamma, rows: readonly (Spend & { logOrders: number; logMean: number })[]): number {
  const common = q * Math.log(v) - logGamma(q)
  let total = 0
  for (const { orders, mean, logOrders, logMean } of rows) {
    const shape = p * orders
    total += common + logGamma(shape + q) - logGamma(shape) + (shape - 1) * logMean + shape * logOrders - (shape + q) * Math.log(v + mean * orders)
  }
  return Number.isNaN(total) ? Number.NEGATIVE_INFINITY : total
}

/** What his next order is expected to be worth (equation 5): between his own mean and that of all; null where theirs has no bound (q up to 1) and he tells too little. */
export function expectedSpend({ p, q, v }: GammaGamma, { orders, mean }: Spend): number | null {
  const weight = p * orders + q - 1
  return weight > 0 ? (p * (v + mean * orders)) / weight : null
}
