/** Days with orders of customers of many kinds, the same each time. */
import { gamma, normal, randomNumbers } from '../lifetime-value/simulated.ts'

/** `regularity`: shape of the gamma distribution of the gaps, 1 is by chance; `everyDays`: mean of the customers' mean gaps, `differ`: how far the logarithms of these lie apart; `quietMonths` (0 to 11): mostly waited out. */
export type Kind = { regularity: number; everyDays: number; differ: number; days: number; quietMonths?: readonly number[] }

export function simulateOrders({ regularity, everyDays, differ, days, quietMonths = [] }: Kind, customers: number, seed: number): number[][] {
  const random = randomNumbers(seed)
  const isQuiet = (day: number): boolean => quietMonths.includes(new Date(day * 86_400_000).getUTCMonth())
  return Array.from({ length: customers }, () => {
    const mean = everyDays * Math.exp(differ * normal(random) - (differ * differ) / 2)
    const ordered = new Set<number>()
    for (let at = (random() * days) / 2; at < days; at += (mean * gamma(random, regularity)) / regularity) {
      while (isQuiet(at) && random() < 0.9) at += 10
      ordered.add(Math.floor(at))
      if (random() < 0.05) break
    }
    return [...ordered]
  })
}
