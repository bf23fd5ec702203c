/** What a customer is expected to bring: orders to come, what each leaves, and what that counts today. */
import { varianceAlong } from '../numbers/covariance.ts'
import type { BgNbd } from './bg-nbd.ts'
import { type DiscountedOrders, discountedOrders, type Horizon } from './discounted-orders.ts'
import { expectedSpend, type GammaGamma, type Spend } from './gamma-gamma.ts'
import type { LifetimePolicy } from './lifetime-policy.ts'
import type { OrderHistory } from './order-history.ts'

/** `covariance`: of the logarithms of the parameters; null: not known. */
export type Estimate<Parameters> = { parameters: Parameters; covariance: readonly (readonly number[])[] | null }

/** Times in days, money in cents. `margins` null: all customers' orders leave the same. */
export type LifetimeModel = { orders: Estimate<BgNbd>; margins: Estimate<GammaGamma> | null }

/**
 * `cents` = `orders` x `marginCents` x `factor`, as these are rounded. `low` and `high` hold between them what a fit to all customers that there could be
 * would say, in eight of ten cases: the uncertainty of the model, not the chance in what one customer does; null: the fit does not tell.
 */
export type ExpectedValue = { orders: number; marginCents: number; factor: number; cents: number; low: number | null; high: number | null }

const DAYS_A_MONTH = 365.25 / 12

/** `spend`: of the orders after the first one, whose margin may be below 0; at least one. */
export function expectedValue({ orders, margins }: LifetimeModel, history: OrderHistory, spend: Spend, policy: LifetimePolicy): ExpectedValue {
  const horizon: Horizon = { ...policy, monthLength: DAYS_A_MONTH }
  const expected = discountedOrders(orders.parameters, history, horizon)
  const margin = margins ? (expectedSpend(margins.parameters, spend) ?? spend.mean) : spend.mean
  const rounded = roundOperands(expected, margin)
  const cents = Math.round(rounded.orders * rounded.marginCents * rounded.factor)
  const spread = spreadOf({ orders, margins }, history, spend, horizon)
  return { ...rounded, cents, ...between(cents, spread) }
}

/** As they are shown. */
const roundOperands = ({ orders, discounted }: DiscountedOrders, margin: number): Pick<ExpectedValue, 'orders' | 'marginCents' | 'factor'> => ({
  orders: thousandths(orders),
  marginCents: Math.round(margin),
  factor: orders > 0 ? thousandths(discounted / orders) : 1,
})

const thousandths = (value: number): number => Math.round(value * 1_000) / 1_000

/** Standard normal: eight of ten lie within. */
const EIGHT_OF_TEN = 1.2816

/** A value below 0 spreads as well: its low end is the farther one from 0. */
function between(cents: number, spread: number | null): { low: number | null; high: number | null } {
  if (spread === null) return { low: null, high: null }
  const ends = [-1, 1].map((sign) => Math.round(cents * Math.exp(sign * EIGHT_OF_TEN * spread)))
  return { low: Math.min(...ends), high: Math.max(...ends) }
}

/** Standard deviation of the logarithm of the value, by the delta method; both fits err independently of each other. */
function spreadOf({ orders, margins }: LifetimeModel, history: OrderHistory, spend: Spend, horizon: Horizon): number | null {
  const ofOrders = variance(orders, (parameters) => discountedOrders(parameters, history, horizon).discounted)
  const ofMargins = margins ? variance(margins, (parameters) => Math.abs(expectedSpend(parameters, spend) ?? spend.mean)) : 0
  return ofOrders === null || ofMargins === null ? null : Math.sqrt(ofOrders + ofMargins)
}

const STEP = 1e-4

/** Of the logarithm of `value`. */
function variance<Parameters extends Readonly<Record<string, number>>>(
  { parameters, covariance }: Estimate<Parameters>,
  value: (parameters: Parameters) => number,
): number | null {
  if (!covariance) return null
  const middle = Math.log(value(parameters))
  const gradient = Object.entries(parameters).map(
    ([name, each]) => (Math.log(value({ ...parameters, [name]: each * Math.exp(STEP) })) - middle) / STEP,
  )
  const found = varianceAlong(gradient, covariance)
  return Number.isFinite(found) ? Math.max(0, found) : null
}
