/** Whom to see instead when an appointment is called off. Minutes since midnight, days as numbers. */
import type { TravelMatrix } from '../../travel/travel-matrix.ts'
import type { PlanDay, Window } from '../plan/plan-problem.ts'
import { findSlots, type Slot } from '../slots/find-slots.ts'

/** A time that has become free. */
export type Gap = Window & { day: number }

export type Filler = { id: string; place: number; minutes: number; isDropInWelcome: boolean; windows: Window[][] }

const MOST = 2
/** Farther away nobody goes on the spur of the moment. */
const FARTHEST = 30

/** Two at the most, who are near: first those who are glad of a visit without an appointment. Each fits by itself. */
export function fillersOf(days: readonly PlanDay[], travel: TravelMatrix, gap: Gap, fillers: readonly Filler[]): (Slot & { id: string })[] {
  const found = fillers.flatMap(({ id, place, minutes, isDropInWelcome, windows }) => {
    const within = windows.map((ofDay, day) => (day === gap.day ? ofDay.flatMap((window) => overlap(window, gap)) : []))
    const [slot] = findSlots(days, travel, { place, minutes, windows: within, windowsHold: 'start' }).sort((one, other) => one.detour - other.detour)
    return slot && slot.detour <= FARTHEST ? [{ ...slot, id, isDropInWelcome }] : []
  })
  return found
    .sort((one, other) => Number(other.isDropInWelcome) - Number(one.isDropInWelcome) || one.detour - other.detour)
    .slice(0, MOST)
    .map(({ isDropInWelcome: _, ...slot }) => slot)
}

function overlap(one: Window, other: Window): Window[] {
  const [from, until] = [Math.max(one.from, other.from), Math.min(one.until, other.until)]
  return from < until ? [{ from, until }] : []
}
