/** What stands in a calendar, as appointments of single days. */

import { MINUTES_OF_A_DAY, minutesOn } from '../../outlook/working-hours.ts'
import { toLocal } from '../../time/local-time.ts'
import { hasPlace } from './online-place.ts'

/** Instants in ISO 8601; of whole days midnight in UTC, wherever they are. `visitId`: a visit of ours stands behind it. */
export type CalendarEvent = {
  eventId: string
  subject: string
  startsAt: string
  endsAt: string
  isAllDay: boolean
  /** `free`, `tentative`, `busy`, `oof`, `workingelsewhere` or `unknown`. */
  showAs: string
  /** Cancelled or declined. */
  isOff: boolean
  isOnline: boolean
  placeText: string
  /** By what the place is looked up: its coordinates or address, else as it is written. */
  whereabouts: string
  visitId: string | null
  customerId: string | null
}

/** Minutes since midnight in the user's zone. `placeText` and `whereabouts` null: takes time wherever one is. */
export type DayAppointment = {
  eventId: string
  subject: string
  from: number
  until: number
  placeText: string | null
  whereabouts: string | null
  visitId: string | null
  customerId: string | null
  isTentative: boolean
  /** It says none. */
  isEndGuessed: boolean
}

/** `isAbsent`: one appointment takes the whole day. */
export type BusyDay = { day: string; isAbsent: boolean; appointments: DayAppointment[] }

/** How long something without an end is taken to last. */
const MINUTES_WITHOUT_END = 30
const LEAVING_FREE: readonly string[] = ['free', 'workingelsewhere']

/** No end, or one that does not come after the beginning. */
export const hasNoEnd = ({ startsAt, endsAt }: Pick<CalendarEvent, 'startsAt' | 'endsAt'>): boolean => !(Date.parse(endsAt) > Date.parse(startsAt))

/** Of every day, in order, what takes its time. Visits of ours always do; other tentative appointments where `tentativeCounts`. */
export function busyDays(events: readonly CalendarEvent[], days: readonly string[], zone: string, tentativeCounts: boolean): BusyDay[] {
  const counting = events.filter((event) => takesTime(event, tentativeCounts)).map((event) => onClock(withEnd(event), zone))
  return days.map((day) => {
    const touching = counting.flatMap((event) => sliceOn(day, event) ?? [])
    return {
      day,
      isAbsent: touching.some(({ from, until }) => from === 0 && until === MINUTES_OF_A_DAY),
      appointments: touching.sort((one, other) => one.from - other.from || one.until - other.until),
    }
  })
}

/** An event without a beginning is nowhere in time. */
function takesTime({ startsAt, isOff, showAs, visitId }: CalendarEvent, tentativeCounts: boolean): boolean {
  if (isOff || !(Date.parse(startsAt) > 0)) return false
  return visitId !== null || (!LEAVING_FREE.includes(showAs) && (showAs !== 'tentative' || tentativeCounts))
}

type EndingEvent = CalendarEvent & { isEndGuessed: boolean }

function withEnd(event: CalendarEvent): EndingEvent {
  if (!hasNoEnd(event)) return { ...event, isEndGuessed: false }
  const minutes = event.isAllDay ? MINUTES_OF_A_DAY : MINUTES_WITHOUT_END
  return { ...event, endsAt: new Date(Date.parse(event.startsAt) + minutes * 60_000).toISOString(), isEndGuessed: true }
}

/** `start` and `end` as the owner's clock shows them. */
type LocalEvent = EndingEvent & { start: string; end: string }

function onClock(event: EndingEvent, zone: string): LocalEvent {
  const at = (instant: string): string => (event.isAllDay ? instant.slice(0, 19) : toLocal(instant, zone))
  return { ...event, start: at(event.startsAt), end: at(event.endsAt) }
}

function sliceOn(day: string, event: LocalEvent): DayAppointment | null {
  const { start, end } = event
  if (start.slice(0, 10) > day || end.slice(0, 10) < day) return null
  const [from, shown] = [minutesOn(day, start), minutesOn(day, end)]
  const goesBack = start.startsWith(day) && end.startsWith(day) && shown <= from
  const until = goesBack ? Math.min(from + lasting(event), MINUTES_OF_A_DAY) : shown
  if (until <= from) return null
  const { eventId, subject, visitId, customerId, isEndGuessed } = event
  return { eventId, subject, from, until, ...placeOn(day, event), visitId, customerId, isTentative: event.showAs === 'tentative', isEndGuessed }
}

/** When clocks are put back, an appointment may end by the clock before it begins. */
const lasting = ({ startsAt, endsAt }: CalendarEvent): number => Math.ceil((Date.parse(endsAt) - Date.parse(startsAt)) / 60_000)

/** Whoever stays over midnight is there already the next morning. */
function placeOn(day: string, event: LocalEvent): Pick<DayAppointment, 'placeText' | 'whereabouts'> {
  const isStop = event.start.startsWith(day) && hasPlace(event)
  return isStop ? { placeText: event.placeText.trim(), whereabouts: event.whereabouts } : { placeText: null, whereabouts: null }
}
