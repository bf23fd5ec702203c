/** What the orders of months to come count today. */
import type { BgNbd } from './bg-nbd.ts'
import { expectedOrders } from './expected-orders.ts'
import type { OrderHistory } from './order-history.ts'

/** `monthLength` in the model's unit of time; `yearlyRate`: 0.08 for 8 %. */
export type Horizon = { months: number; monthLength: number; yearlyRate: number }

/** `orders`: expected within the horizon; `discounted`: each by the end of its month, as if it came today. */
export type DiscountedOrders = { orders: number; discounted: number }

/** A month's share of what a year's rate takes away, with interest on interest. */
export const monthlyFactor = (yearlyRate: number): number => (1 + yearlyRate) ** (-1 / 12)

/** The curve of expected orders is smooth on the scale of the time that one has known the customer: so many places tell it to a thousandth at the worst, mostly to a millionth. */
const PLACES = 12

/**
 * Sum over months of the orders expected in each times its discount factor, as in Fader, Hardie and Lee (2005, "RFM and CLV").
 * The model is asked at a few Chebyshev places only, and the months lie on the polynomial through them.
 */
export function discountedOrders(model: BgNbd, history: OrderHistory, { months, monthLength, yearlyRate }: Horizon): DiscountedOrders {
  const from = model.alpha + history.observed
  const end = Math.log1p((months * monthLength) / from)
  const places = chebyshev.map((place) => place * end)
  const values = places.map((place) => expectedOrders(model, history, from * Math.expm1(place)))
  const factor = monthlyFactor(yearlyRate)
  const orders = values.at(-1) as number
  let discounted = 0
  let before = 0
  for (let month = 1; month <= months; month++) {
    const now = month === months ? orders : interpolate(places, values, Math.log1p((month * monthLength) / from))
    discounted += (now - before) * factor ** month
    before = now
  }
  return { orders, discounted }
}

/** From 0 to 1, denser towards both ends. */
const chebyshev = Array.from({ length: PLACES }, (_, n) => (1 - Math.cos((Math.PI * n) / (PLACES - 1))) / 2)

/** Barycentric interpolation at Chebyshev's places (Berrut and Trefethen 2004): weights alternate, those of the ends are half. */
function interpolate(places: readonly number[], values: readonly number[], at: number): number {
  let [above, below] = [0, 0]
  for (let n = 0; n < PLACES; n++) {
    const distance = at - (places[n] as number)
    if (distance === 0) return values[n] as number
    const weight = ((n % 2 === 0 ? 1 : -1) * (n === 0 || n === PLACES - 1 ? 0.5 : 1)) / distance
    above += weight * (values[n] as number)
    below += weight
  }
  return above / below
}
