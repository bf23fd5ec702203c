/** How often a customer orders. */
import { daysBetween } from '../time/local-time.ts'

const FEWEST_ORDERS = 4

/**
 * Median number of days between consecutive order days.
 * @param days order days in any order; several orders on one day count once
 * @returns null with fewer than four order days: three gaps are the least a median says something about
 * @example orderRhythmDays(['2026-01-01', '2026-01-11', '2026-01-31', '2026-02-10']) // 10
 */
export function orderRhythmDays(days: readonly string[]): number | null {
  const sorted = [...new Set(days)].sort()
  if (sorted.length < FEWEST_ORDERS) return null
  const gaps = sorted.slice(1).map((day, i) => daysBetween(sorted[i] ?? day, day))
  return Math.round(median(gaps))
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = sorted.length >> 1
  const upper = sorted[middle] ?? 0
  return sorted.length % 2 ? upper : ((sorted[middle - 1] ?? upper) + upper) / 2
}

const LATE_FACTOR = 1.5

/** True when the last order is longer ago than one and a half times the customer's own rhythm. */
export const isOrderOverdue = (daysSinceOrder: number | null, rhythmDays: number | null): boolean =>
  daysSinceOrder !== null && rhythmDays !== null && daysSinceOrder > rhythmDays * LATE_FACTOR
