/** Times at which one more visit fits into days that are planned already, and what each costs on the road. Minutes since midnight, places as in `PlanDay`. */
import type { TravelMatrix } from '../../travel/travel-matrix.ts'
import type { Appointment, PlanDay, Window } from './plan-day.ts'

/** Whom to see, and when: one list of windows for every day, empty: not on that day. `windowsHold`: for the beginning of a visit, or for all of it. */
export type SlotRequest = { place: number; minutes: number; windows: Window[][]; windowsHold: 'start' | 'visit' }

/** `day`: number in the days; `detour`: minutes on the road that the day grows by. */
export type Slot = { day: number; from: number; until: number; detour: number }

/** People agree on quarters of an hour. */
const STEP = 15

type Stay = { from: number; until: number; place: number }

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
  const stays = staysOf(day)
  const found: Omit<Slot, 'day'>[] = []
  for (const [number, before] of stays.entries()) {
    const after = stays[number + 1]
    const slot = after && slotBetween(before, after, travel, request, windows)
    if (slot) found.push(slot)
  }
  return found
}

/** Where one is known to be, from the first place of the day to its last; what takes time without a place is spent where one was before. */
function staysOf({ startPlace, endPlace, from, until, appointments }: PlanDay): Stay[] {
  const stays: Stay[] = [{ from, until: from, place: startPlace }]
  const within = appointments.filter((each) => each.until > Math.max(each.from, from) && each.from < until)
  for (const { place, ...time } of within.sort(byBegin)) {
    const last = stays.at(-1)
    if (!last) continue
    const stay = { ...time, place: place ?? last.place }
    // What lies across one another is one stay that ends where the later one ends.
    if (stay.from < last.until && stays.length > 1) stays.push({ ...stay, from: last.until, until: Math.max(last.until, stay.until) })
    else stays.push(stay)
  }
  return [...stays, { from: until, until, place: endPlace }]
}

const byBegin = (a: Appointment, b: Appointment): number => a.from - b.from || a.until - b.until

function slotBetween(
  before: Stay,
  after: Stay,
  travel: TravelMatrix,
  { place, minutes, windowsHold }: SlotRequest,
  windows: readonly Window[],
): Omit<Slot, 'day'> | null {
  const way = (from: number, to: number): number => travel.minutes[from * travel.size + to] ?? Number.POSITIVE_INFINITY
  const there = way(before.place, place)
  const back = way(place, after.place)
  const earliest = before.until + there
  const latest = after.from - back - minutes
  const detour = Math.max(0, there + back - way(before.place, after.place))
  for (const window of [...windows].sort((a, b) => a.from - b.from)) {
    const from = Math.ceil(Math.max(earliest, window.from) / STEP) * STEP
    const last = Math.min(latest, window.until - (windowsHold === 'visit' ? minutes : 0))
    if (from <= last) return { from, until: from + minutes, detour }
  }
  return null
}
