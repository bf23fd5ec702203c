/**
 * How often customers order and when they silently stay away: the BG/NBD model of Fader, Hardie and Lee, "Counting Your Customers the Easy Way",
 * Marketing Science 24 (2005). Orders come at random at a rate of the customer's own, rates are spread by a gamma distribution (r, alpha);
 * after each repeat he may be gone for good, with a chance of his own that is spread by a beta distribution (a, b).
 */
import { covarianceAt } from '../numbers/covariance.ts'
import { logGamma } from '../numbers/log-gamma.ts'
import { minimise } from '../numbers/minimise.ts'
import type { OrderHistory } from './order-history.ts'

/** All above 0; `alpha` in the unit of time of the histories. */
export type BgNbd = { r: number; alpha: number; a: number; b: number }

/** `covariance`: of the logarithms of the parameters, in their order; null: the customers leave one of them open. */
export type Fit<Parameters> = {
  parameters: Parameters
  covariance: number[][] | null
  logLikelihood: number
  customers: number
  hasConverged: boolean
}

/** Equal histories once, with how many customers have it; `kind` numbers the counts of repeats that occur. */
type Counted = { size: number; kind: Uint32Array; repeats: readonly number[]; lastAt: Float64Array; observed: Float64Array; customers: Float64Array }

/** Logarithm of the chance to see these histories; `-Infinity` where the parameters cannot be. */
export const logLikelihoodOf = (parameters: BgNbd, histories: readonly OrderHistory[]): number => likelihood(parameters, count(histories))

/** The parameters under which the histories are likeliest; null: nobody has ordered again, so that they tell nothing. */
export function fitBgNbd(histories: readonly OrderHistory[]): Fit<BgNbd> | null {
  const counted = count(histories)
  const sum = (of: (history: OrderHistory) => number): number => histories.reduce((total, history) => total + of(history), 0)
  const repeats = sum((history) => history.repeats)
  if (repeats === 0) return null
  const start = [
    0,
    Math.log(
      Math.max(
        sum(({ observed }) => observed),
        Number.MIN_VALUE,
      ) / repeats,
    ),
    0,
    0,
  ]
  const unlikelihood = (point: readonly number[]): number =>
    point.every(isWithin) ? -likelihood(fromLogs(point), counted) : Number.POSITIVE_INFINITY
  const { point, value, hasConverged } = minimise(unlikelihood, start)
  const covariance = covarianceAt(unlikelihood, point)
  return { parameters: fromLogs(point), covariance, logLikelihood: -value, customers: histories.length, hasConverged }
}

/** Beyond, the spread is none in any figure that one could tell, and the search would go on for ever along it. */
const isWithin = (log: number): boolean => Math.abs(log) < 16

const fromLogs = ([r = 0, alpha = 0, a = 0, b = 0]: readonly number[]): BgNbd => ({
  r: Math.exp(r),
  alpha: Math.exp(alpha),
  a: Math.exp(a),
  b: Math.exp(b),
})

function count(histories: readonly OrderHistory[]): Counted {
  const kinds = new Map<number, number>()
  const equal = new Map<string, { history: OrderHistory; customers: number }>()
  for (const history of histories) {
    const key = `${history.repeats} ${history.lastAt} ${history.observed}`
    const known = equal.get(key)
    if (known) known.customers++
    else equal.set(key, { history, customers: 1 })
    if (!kinds.has(history.repeats)) kinds.set(history.repeats, kinds.size)
  }
  const rows = [...equal.values()]
  return {
    size: rows.length,
    kind: Uint32Array.from(rows, ({ history }) => kinds.get(history.repeats) as number),
    repeats: [...kinds.keys()],
    lastAt: Float64Array.from(rows, ({ history }) => history.lastAt),
    observed: Float64Array.from(rows, ({ history }) => history.observed),
    customers: Float64Array.from(rows, ({ customers }) => customers),
  }
}

/** Equation 6 of the paper, in logarithms so that a thousand orders are no trouble. */
function likelihood({ r, alpha, a, b }: BgNbd, { size, kind, repeats, lastAt, observed, customers }: Counted): number {
  const common = r * Math.log(alpha) - logGamma(r) + logGamma(a + b) - logGamma(b)
  const ofKind = repeats.map((x) => common + logGamma(r + x) + logGamma(b + x) - logGamma(a + b + x))
  const goneOfKind = repeats.map((x) => (x > 0 ? Math.log(a) - Math.log(b + x - 1) : Number.NEGATIVE_INFINITY))
  let total = 0
  for (let row = 0; row < size; row++) {
    const at = kind[row] as number
    const power = r + (repeats[at] as number)
    const stays = -power * Math.log(alpha + (observed[row] as number))
    const gone = (goneOfKind[at] as number) - power * Math.log(alpha + (lastAt[row] as number))
    const either = Math.max(stays, gone) + Math.log1p(Math.exp(-Math.abs(stays - gone)))
    total += (customers[row] as number) * ((ofKind[at] as number) + either)
  }
  return Number.isNaN(total) ? Number.NEGATIVE_INFINITY : total
}
