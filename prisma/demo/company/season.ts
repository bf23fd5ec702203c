/** When customers order: more before summer and before the year's end, little in August and around Christmas, nothing at weekends. */
import { addDays, daysBetween, weekday } from '../day.ts'

const MONTHS = [0.8, 0.9, 1.05, 1.1, 1.3, 1.45, 0.95, 0.5, 1.05, 1.15, 1.4, 1.15]

function weight(day: string): number {
  if (weekday(day) > 5) return 0
  if (day.slice(5) >= '12-22' || day.slice(5) <= '01-03') return 0.08
  return MONTHS[Number(day.slice(5, 7)) - 1] ?? 1
}

export type Season = {
  /** `count` days from `from` to `until` in ascending order, in an even rhythm of seasonal time; `jitter` returns -0.5..0.5 of a step. */
  spread: (from: string, until: string, count: number, jitter: () => number) => string[]
}

/** Prepares the days from `first` to `last`. */
export function makeSeason(first: string, last: string): Season {
  const days = Array.from({ length: daysBetween(first, last) + 1 }, (_, i) => addDays(first, i))
  let sum = 0
  const sums = days.map((day) => {
    sum += weight(day)
    return sum
  })
  const upTo = (day: string): number => sums[Math.min(Math.max(daysBetween(first, day), 0), sums.length - 1)] ?? 0
  const dayAt = (target: number): string => days[firstAtLeast(sums, target)] ?? last
  const spread: Season['spread'] = (from, until, count, jitter) => {
    const start = upTo(from)
    const step = (upTo(until) - start) / count
    return Array.from({ length: count }, (_, i) => dayAt(start + step * (i + 0.5 + jitter()))).sort()
  }
  return { spread }
}

function firstAtLeast(sums: readonly number[], target: number): number {
  let [low, high] = [0, sums.length - 1]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sums[middle] ?? 0) < target) low = middle + 1
    else high = middle
  }
  return low
}
