/** Times at which one more visit fits into days that are planned already, and what each costs on the road. Minutes since midnight, places as in `PlanDay`. */
import type { TravelMatrix } from '../../travel/travel-matrix.ts'
import { detourBy, type Gap, gapsOf, waysTo, wayThrough } from './gaps.ts'
import { beginsWithin, pauseFits } from './pause-in-gap.ts'
import type { Pause, PlanDay, Window } from './plan-day.ts'

/** Whom to see, and when: one list of windows for every day, empty: not on that day. `windowsHold`: for the beginning of a visit, or for all of it. */
export type SlotRequest = { place: number; minutes: number; windows: Window[][]; windowsHold: 'start' | 'visit' }

/** `day`: number in the days; `detour`: minutes on the road that the day grows by. */
export type Slot = { day: number; from: number; until: number; detour: number }

/** People agree on quarters of an hour. */
const STEP = 15

/**
 * The cheapest slot of every gap of every day, by day and time. Days that are left out (`until <= from`) have none.
 * @example findSlots([freeDay], travel, { place: 1, minutes: 60, windows: [[{ from: 480, until: 720 }]], windowsHold: 'visit' })
 */
export const findSlots = (days: readonly PlanDay[], travel: TravelMatrix, request: SlotRequest): Slot[] =>
  days.flatMap((day, number) => slotsOfDay(day, travel, request, request.windows[number] ?? []).map((slot) => ({ day: number, ...slot })))

/**
 * The best ones to offer: cheap on the road first, no two on the same half day or across one another, told in the order of time.
 * A day later costs as much as `minutesPerDay` of detour: nobody likes to wait for the sake of a short way alone.
 */
export function chooseSlots<Found extends Slot>(slots: readonly Found[], count: number, minutesPerDay = 2): Found[] {
  const price = ({ day, detour }: Slot): number => detour + day * minutesPerDay
  const chosen: Found[] = []
  for (const slot of [...slots].sort((a, b) => price(a) - price(b) || byTime(a, b))) {
    if (chosen.length === count) break
    if (!chosen.some((other) => other.day === slot.day && (isMorning(other) === isMorning(slot) || isAcross(other, slot)))) chosen.push(slot)
  }
  return chosen.sort(byTime)
}

/** Green below 30 minutes, red above 90. */
export const detourLevel = (detour: number): 'short' | 'fair' | 'long' => (detour < 30 ? 'short' : detour <= 90 ? 'fair' : 'long')

const NOON = 12 * 60
const isMorning = ({ from }: Slot): boolean => from < NOON
const isAcross = (a: Slot, b: Slot): boolean => a.from < b.until && b.from < a.until
const byTime = (a: Slot, b: Slot): number => a.day - b.day || a.from - b.from

function slotsOfDay(day: PlanDay, travel: TravelMatrix, request: SlotRequest, windows: readonly Window[]): Omit<Slot, 'day'>[] {
  if (!(day.from < day.until)) return []
  const hours = windows.map((window) => ({ from: Math.max(window.from, day.from), until: Math.min(window.until, day.until) }))
  const open = hours.filter(({ from, until }) => from <= until).sort((a, b) => a.from - b.from)
  const gaps = gapsOf(day)
  const { pause } = day
  const roomy = pause ? gaps.filter((gap) => pauseFits(gap, wayThrough(gap, travel), pause)) : []
  // With room for the break in another gap, or in none at all, the visit may take this one.
  return gaps.flatMap((gap) => slotWithin(gap, travel, request, open, roomy.length === 1 && roomy[0] === gap && pause ? pause : null) ?? [])
}

function slotWithin(
  gap: Gap,
  travel: TravelMatrix,
  { place, minutes, windowsHold }: SlotRequest,
  open: readonly Window[],
  pause: Pause | null,
): Omit<Slot, 'day'> | null {
  const begins = beginsWithin({ ...gap, ...waysTo(gap, travel, place), minutes }, pause)
  for (const window of open)
    for (const part of begins) {
      const from = Math.ceil(Math.max(part.from, window.from) / STEP) * STEP
      const last = Math.min(part.until, window.until - (windowsHold === 'visit' ? minutes : 0))
      if (from <= last && from < Number.POSITIVE_INFINITY) return { from, until: from + minutes, detour: detourBy(gap, travel, place) }
    }
  return null
}
