/** What the BG/NBD model expects of one customer. */
import { betaMean, isNarrowBeta } from '../numbers/beta-mean.ts'
import type { BgNbd } from './bg-nbd.ts'
import type { OrderHistory } from './order-history.ts'

/** The chance that he still orders at all, from 0 to 1; 1 for who has never ordered again, as the model lets nobody go before a repeat. */
export function chanceAlive({ r, alpha, a, b }: BgNbd, { repeats, lastAt, observed }: OrderHistory): number {
  if (repeats === 0) return 1
  const odds = Math.log(a) - Math.log(b + repeats - 1) + (r + repeats) * (Math.log(alpha + observed) - Math.log(alpha + lastAt))
  return 1 / (1 + Math.exp(odds))
}

/** Days with orders that he is expected to have within `horizon` from now on: equation 10 of the paper. */
export function expectedOrders(model: BgNbd, history: OrderHistory, horizon: number): number {
  if (!(horizon > 0)) return 0
  return whileAlive(model, history)(model, history, horizon) * chanceAlive(model, history)
}

type Formula = (model: BgNbd, history: OrderHistory, horizon: number) => number

function whileAlive({ r, a, b }: BgNbd, { repeats }: OrderHistory): Formula {
  if (isNarrowBeta(a, b + repeats)) return overChances
  return a + b - 1 - r < -10 ? asPublished : transformed
}

/**
 * Where nearly all customers go with one chance, a series has as many terms as `a` is large. What it stands for is the mean, over the chances p to go,
 * of what a customer with that p orders.
 */
function overChances({ r, alpha, a, b }: BgNbd, { repeats, observed }: OrderHistory, horizon: number): number {
  const longer = horizon / (alpha + observed)
  return betaMean(a, b + repeats, (p) => -Math.expm1(-(r + repeats) * Math.log1p(p * longer)) / p)
}

/**
 * The paper's hypergeometric function overflows for long histories; by Euler's transformation (Abramowitz and Stegun 15.3.3) its large factor goes away,
 * and what is left differs from 1 by the factor a - 1, which the paper divides by: it is taken out of the series, so that nothing is lost at a = 1 either.
 */
function transformed({ r, alpha, a, b }: BgNbd, { repeats, observed }: OrderHistory, horizon: number): number {
  const from = alpha + observed
  const shrunk = -Math.log1p(horizon / from)
  const stay = a + b + repeats - 1
  const power = (a - 1) * shrunk
  const first = Math.abs(power) < 1e-12 ? -stay * shrunk : (-stay * Math.expm1(power)) / (a - 1)
  const c = a + b - 1 - r
  const z = horizon / (from + horizon)
  return first - scaledSeries({ first: c * z, ratio: (n) => (((a - 1 + n) * (c + n)) / ((stay + n) * (n + 1))) * z, power, z })
}

/** Where nearly all customers order at one rate, the transformed series alternates and loses its digits; the terms of the published one are all positive. */
function asPublished({ r, alpha, a: told, b }: BgNbd, { repeats, observed }: OrderHistory, horizon: number): number {
  const a = Math.abs(told - 1) < 1e-5 ? 1 + 1e-5 : told
  const from = alpha + observed
  const [one, other, stay] = [r + repeats, b + repeats, a + b + repeats - 1]
  const z = horizon / (from + horizon)
  const power = -one * Math.log1p(horizon / from)
  // Its first term is 1; the others carry the factor 1 / stay, which may be next to nothing for who has never ordered again.
  const rest = scaledSeries({ first: one * other * z, ratio: (n) => (((one + n) * (other + n)) / ((stay + n) * (n + 1))) * z, power, z })
  return (-stay * Math.expm1(power) - rest) / (a - 1)
}

/** The first term, and by what the `n`th is multiplied to give the next. */
type Series = { first: number; ratio: (n: number) => number; power: number; z: number }

/** More terms than a horizon of thousands of years needs. */
const MOST_TERMS = 1_000_000
const HUGE = 1e250

/** `exp(power)` times the sum: terms may grow beyond a double before that factor makes them small again. */
function scaledSeries({ first, ratio, power, z }: Series): number {
  let term = first
  let sum = 0
  let shrunkBy = 0
  for (let n = 1; n < MOST_TERMS; n++) {
    sum += term
    const factor = ratio(n)
    term *= factor
    if (Math.abs(term) > HUGE) {
      term /= HUGE
      sum /= HUGE
      shrunkBy++
    }
    if (Math.abs(factor) < 1 && Math.abs(term) <= Number.EPSILON * 0.1 * (1 - z) * Math.abs(sum)) break
  }
  return sum * Math.exp(power + shrunkBy * Math.log(HUGE))
}
