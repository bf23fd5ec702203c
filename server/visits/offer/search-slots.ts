/** The times of a frame that suit one customer, the best of them. */
import { weekdayOf } from '../../../domain/time/weekdays.ts'
import type { Slot } from '../../../domain/visits/slots/find-slots.ts'
import { bestToOffer, timesToOffer } from '../../../domain/visits/slots/offer-slots.ts'
import type { Window } from '../../../domain/visits/slots/plan-day.ts'
import { isShutOn } from '../../../domain/visits/strategy/closure.ts'
import { minutesOf } from '../../../domain/visits/week/candidates.ts'
import type { Context } from '../../platform/call/context.ts'
import type { TravelTimes } from '../../platform/call/travel-times.ts'
import { estimatedTimes } from '../../travel/estimated-times.ts'
import type { FrameDay } from '../frame/frame-types.ts'
import { travelMatrix } from '../frame/travel-matrix.ts'
import { numberDays, withNowhere } from './numbered-days.ts'
import type { VisitedPlace } from './visited-place.ts'

/** `isWelcome` false: the day is as full as days are to be, or none that the customer likes. */
export type FoundSlot = Slot & { isWelcome: boolean }

/** Of a long time ahead a road service is asked for the ways of these days only; a straight line tells which. */
const MOST_DAYS_MEASURED = 30

/** At most so many; `Slot.day` is the number of a day in `days`. */
export async function searchSlots(ctx: Context, days: readonly FrameDay[], place: VisitedPlace, count: number): Promise<FoundSlot[]> {
  const isPossible = (day: FrameDay): boolean => day.isOpen && isOnTour(day, place.postalCode) && !isVisited(day, place.customerId)
  const roughly = await search(days, isPossible, place, estimatedTimes)
  const near = new Set(best(roughly, MOST_DAYS_MEASURED, days).map((slot) => days[slot.day]))
  const measured = await search(
    days,
    (day) => near.has(day),
    place,
    (positions) => travelMatrix(ctx, positions),
  )
  return best(measured, count, days)
}

export const best = (slots: readonly FoundSlot[], count: number, days: readonly FrameDay[]): FoundSlot[] => bestToOffer(slots, count, days.length)

/** On a fixed tour one visits only who lies on it. */
const isOnTour = ({ tourRegions }: FrameDay, postalCode: string | null): boolean =>
  tourRegions.length === 0 || postalCode === null || tourRegions.some((region) => postalCode.startsWith(region))

/** Nobody is offered a second visit on the same day. */
const isVisited = ({ appointments }: FrameDay, customerId: string): boolean => appointments.some((each) => each.customerId === customerId)

async function search(
  frame: readonly FrameDay[],
  isWanted: (day: FrameDay) => boolean,
  place: VisitedPlace,
  travelTimes: TravelTimes,
): Promise<FoundSlot[]> {
  const { days, place: row, positions } = numberDays(frame, isWanted, place.position)
  const travel = withNowhere((await travelTimes(positions)).matrix)
  const request = { place: row, minutes: place.minutes, windows: frame.map(({ day }) => openWindows(day, place)), windowsHold: 'visit' } as const
  return timesToOffer(days, travel, request).flatMap((slot) => {
    const day = frame[slot.day]
    return day && slot.detour <= (day.mostDriving ?? Number.POSITIVE_INFINITY) ? [{ ...slot, isWelcome: isWelcome(day, slot, place) }] : []
  })
}

const isWelcome = ({ day, mostPlanned }: FrameDay, { detour }: Slot, { minutes, preferredWeekdays }: VisitedPlace): boolean =>
  minutes + detour <= mostPlanned && (preferredWeekdays.length === 0 || preferredWeekdays.includes(weekdayOf(day)))

/** When the customer may be visited on a day; without any set at all times. */
export function openWindows(day: string, { openingWindows, closures }: VisitedPlace): Window[] {
  if (isShutOn(closures, day)) return []
  if (openingWindows.length === 0) return [{ from: 0, until: 24 * 60 }]
  return openingWindows
    .filter(({ weekday }) => weekday === weekdayOf(day))
    .map((window) => ({ from: minutesOf(window.from), until: minutesOf(window.until) }))
}
