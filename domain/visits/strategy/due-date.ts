/** When the next visit is due, and how urgent that makes it. */
import { addDays, daysBetween } from '../../time/local-time.ts'
import type { VisitRhythm } from './class-strategy.ts'

/** Share of the interval before which nobody needs a visit. */
const EARLIEST = 0.6
const MOST_URGENT = 4

/** Of who has never been visited, or was promised this day: as urgent as on the day it is due. */
export const URGENCY_WHEN_DUE = 1
/** Of who is not due, but has something open: as urgent as one becomes at first. */
export const URGENCY_OF_OCCASION = EARLIEST ** 2

/**
 * Convex in the share of the interval that has passed: 0 below six tenths, then its square, at most 4.
 * @example urgencyOf(42, 42) // 1
 */
export function urgencyOf(daysSince: number, intervalDays: number): number {
  const share = daysSince / Math.max(1, intervalDays)
  return share < EARLIEST ? 0 : Math.min(MOST_URGENT, share ** 2)
}

/**
 * `at`: to be visited on `on`, `intervalDays` after the last visit; `step`: number of the visit in a pursuit, from 1.
 * `first`: never visited. `decide`: the pursuit has had all its visits. `never`: no rhythm.
 */
export type DueDate =
  | { kind: 'at'; on: string; intervalDays: number; step: number | null }
  | { kind: 'first' }
  | { kind: 'decide'; visits: number }
  | { kind: 'never' }

/**
 * @param lastOn day of the last visit
 * @param pursuedOn days of the visits since the customer came into its class, ascending; only a pursuit asks
 */
export function dueDate(rhythm: VisitRhythm | null, lastOn: string | null, pursuedOn: readonly string[]): DueDate {
  if (!rhythm || rhythm.kind === 'campaign') return { kind: 'never' }
  if (rhythm.kind === 'pursuit') return pursuitDate(rhythm.days, pursuedOn)
  return lastOn === null ? { kind: 'first' } : { kind: 'at', on: addDays(lastOn, rhythm.days), intervalDays: rhythm.days, step: null }
}

/** A visit that came late moves the next one only as far as half the days planned between them. */
function pursuitDate(days: readonly number[], pursuedOn: readonly string[]): DueDate {
  const [first] = pursuedOn
  const last = pursuedOn.at(-1)
  if (first === undefined || last === undefined) return { kind: 'first' }
  const made = pursuedOn.length
  const next = days[made]
  if (next === undefined) return { kind: 'decide', visits: made }
  const apart = next - (days[made - 1] ?? 0)
  const planned = addDays(first, next)
  const earliest = addDays(last, Math.ceil(apart / 2))
  const on = planned > earliest ? planned : earliest
  return { kind: 'at', on, intervalDays: daysBetween(last, on), step: made + 1 }
}
