/** Customers who behave as the model says, from a row of numbers that is the same each time. */
import type { BgNbd } from '../../../../domain/valuation/lifetime-value/bg-nbd.ts'
import type { GammaGamma, Spend } from '../../../../domain/valuation/lifetime-value/gamma-gamma.ts'
import type { OrderHistory } from '../../../../domain/valuation/lifetime-value/order-history.ts'

/** Numbers from 0 to 1 (mulberry32). */
export function randomNumbers(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

export const normal = (random: () => number): number => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random())

/** Marsaglia and Tsang; smaller shapes by the power of a uniform number. */
export function gamma(random: () => number, shape: number): number {
  if (shape < 1) return gamma(random, shape + 1) * (1 - random()) ** (1 / shape)
  const d = shape - 1 / 3
  for (;;) {
    const x = normal(random)
    const v = (1 + x / Math.sqrt(9 * d)) ** 3
    if (v > 0 && Math.log(1 - random()) < 0.5 * x * x + d - d * v + d * Math.log(v)) return d * v
  }
}

/** `later`: orders in the time of length `horizon` after what was observed. */
export function simulate({ r, alpha, a, b }: BgNbd, customers: number, horizon: number, seed: number): (OrderHistory & { later: number })[] {
  const random = randomNumbers(seed)
  return Array.from({ length: customers }, () => {
    const rate = gamma(random, r) / alpha
    const [one, other] = [gamma(random, a), gamma(random, b)]
    const leaves = one / (one + other)
    const observed = 30 + 100 * random()
    const history = { repeats: 0, lastAt: 0, observed, later: 0 }
    for (let at = 0; ; ) {
      at -= Math.log(1 - random()) / rate
      if (at > observed + horizon) return history
      if (at > observed) history.later++
      else Object.assign(history, { repeats: history.repeats + 1, lastAt: at })
      if (random() < leaves) return history
    }
  })
}

/** What the orders of customers bring, `orders` of each. */
export function simulateSpends({ p, q, v }: GammaGamma, orders: readonly number[], seed: number): Spend[] {
  const random = randomNumbers(seed)
  return orders.map((each) => {
    const scale = v / gamma(random, q)
    return { orders: each, mean: each > 0 ? (gamma(random, p * each) * scale) / each : 0 }
  })
}
