/** Which of the times found are offered to a customer, with what speaks for them. */
import type { TravelMatrix } from '../../travel/travel-matrix.ts'
import { chooseSlots, findSlots, type Slot, type SlotRequest } from './find-slots.ts'
import type { PlanDay, Window } from './plan-day.ts'

const NOON = 12 * 60
const MIDNIGHT = 24 * 60

/** Of every gap the cheapest time, and those of its morning and its afternoon: people like to choose. */
export function timesToOffer(days: readonly PlanDay[], travel: TravelMatrix, request: SlotRequest): Slot[] {
  const within = (part: Window): Window[][] => request.windows.map((windows) => windows.flatMap((window) => common(window, part)))
  const parts = [request.windows, within({ from: 0, until: NOON }), within({ from: NOON, until: MIDNIGHT })]
  const found = parts.flatMap((windows) => findSlots(days, travel, { ...request, windows }))
  return [...new Map(found.map((slot) => [`${slot.day} ${slot.from}`, slot])).values()]
}

function common(one: Window, other: Window): Window[] {
  const shared = { from: Math.max(one.from, other.from), until: Math.min(one.until, other.until) }
  return shared.from < shared.until ? [shared] : []
}

/** Waiting until the last of the days costs as much as this detour, in minutes: whoever looks a year ahead is looking for a day on which he is near. */
const DETOUR_FOR_WAITING = 28

/** The best ones of those that are welcome on their day; others only where these do not suffice. In the order of time. */
export function bestToOffer<Found extends Slot & { isWelcome: boolean }>(slots: readonly Found[], count: number, days: number): Found[] {
  const price = DETOUR_FOR_WAITING / days
  const welcome = chooseSlots(
    slots.filter(({ isWelcome }) => isWelcome),
    count,
    price,
  )
  const others = slots.filter((slot) => !slot.isWelcome)
  return [...welcome, ...chooseSlots(others, count - welcome.length, price)].sort((a, b) => a.day - b.day || a.from - b.from)
}

/** The stops of a day between which a slot lies; null: the day begins or ends with it. */
export function stopsAround<Stop extends Window>(stops: readonly Stop[], slot: Window): { before: Stop | null; after: Stop | null } {
  const inOrder = [...stops].sort((a, b) => a.from - b.from)
  return { before: inOrder.filter(({ until }) => until <= slot.from).at(-1) ?? null, after: inOrder.find(({ from }) => from >= slot.until) ?? null }
}
