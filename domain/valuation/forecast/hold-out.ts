/** How well the next order is foretold: each customer's last one is held out, and foretold from what was known before it. */
import { fitOrderNorms, forecastOrder, median, ordersOfNobody } from './order-forecast.ts'

/** Errors in days, the median of all customers; `coverage80`: share of them who came between `earliest` and `latest`. */
export type HoldOut = {
  customers: number
  medianAbsErrorDays: number
  coverage80: number
  baselines: { ownMean: number; globalMedian: number }
}

/** The last of fewer order days cannot be spared. */
const FEWEST_ORDER_DAYS = 4

/** `customers`: days with orders of each as numbers, rising, each once. Null: nobody has four. Nothing after the last known day of a customer is looked at. */
export function holdLastOut(customers: readonly (readonly number[])[]): HoldOut | null {
  const isHeldOut = ({ length }: readonly number[]): boolean => length >= FEWEST_ORDER_DAYS
  const held = customers.filter(isHeldOut).map((days) => ({ known: days.slice(0, -1), next: days.at(-1) as number }))
  if (held.length === 0) return null
  const norms = fitOrderNorms(customers.map((days) => (isHeldOut(days) ? days.slice(0, -1) : days))) ?? ordersOfNobody
  const foretold = held.map(({ known, next }) => ({ next, ...forecastOrder(known, norms) }))
  const before = held.map(({ known, next }) => {
    const gaps = known.slice(1).map((day, place) => day - (known[place] as number))
    return { gaps, mean: gaps.reduce((sum, gap) => sum + gap, 0) / gaps.length, gap: next - (known.at(-1) as number) }
  })
  const usual = median(before.flatMap(({ gaps }) => gaps))
  return {
    customers: held.length,
    medianAbsErrorDays: median(foretold.map(({ next, guess }) => Math.abs(next - guess))),
    coverage80: foretold.filter(({ next, earliest, latest }) => earliest <= next && next <= latest).length / held.length,
    baselines: {
      ownMean: median(before.map(({ gap, mean }) => Math.abs(gap - mean))),
      globalMedian: median(before.map(({ gap }) => Math.abs(gap - usual))),
    },
  }
}
