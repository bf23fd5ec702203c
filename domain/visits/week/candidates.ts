/** Whom of those who are due the solver may choose from, and when each can be seen. */
import { addDays } from '../../time/local-time.ts'
import { weekdayOf } from '../../time/weekdays.ts'
import type { Candidate, PlanDay, Window } from '../plan/plan-problem.ts'
import { type Closure, isShutOn } from '../strategy/closure.ts'
import type { DueVisit, OpeningWindow } from '../strategy/due-visit.ts'

/** A site is visited for itself; a customer without one as a whole. */
export const placeId = ({ customerId, siteId }: { customerId: string; siteId: string | null }): string => siteId ?? customerId

/** `place`: row in the travel matrix. `isOnTour`: of each day, whether it goes to that region at all. */
export type PlacedDue = { due: DueVisit; place: number; isOnTour: readonly boolean[] }

/** One and the same for everybody, so that a problem of thousands stays small on its way to the search. */
const ANY_TIME: Window[] = [{ from: 0, until: 1440 }]
const NEVER: Window[] = []

/** Only whom the planner may choose: calls and what is only to be decided stay in the list. */
export const isForPlanner = ({ channel, urgency, isMust }: DueVisit): boolean => isMust || (channel === 'visit' && urgency > 0)

export function candidateOf({ due, place, isOnTour }: PlacedDue, days: readonly PlanDay[]): Candidate {
  return {
    id: placeId(due),
    place,
    minutes: due.minutes,
    value: due.value * Math.max(due.urgency, due.isMust ? 1 : 0),
    isMust: due.isMust,
    windows: windowsOf(due, days, isOnTour),
    windowsHold: 'visit',
    mostVisits: visitsWithin(due, days),
    gapDays: due.gapDays,
  }
}

/** More than one only where the interval is shorter than half the days planned; those up to a visit in the calendar are not planned any more. */
function visitsWithin({ intervalDays, lastVisitOn }: DueVisit, days: readonly PlanDay[]): number {
  const left = days.filter(({ day }) => lastVisitOn === null || day > lastVisitOn).length
  return intervalDays === null || intervalDays <= 0 || intervalDays >= left / 2 ? 1 : Math.floor(left / intervalDays)
}

const agreedDay = ({ reasons, dueOn }: DueVisit): string | null => (reasons.some(({ kind }) => kind === 'agreed') ? dueOn : null)

/** The first day that is not too soon after the last visit; empty: any day will do. */
export const earliestDay = (due: DueVisit): string => (due.lastVisitOn && !due.isMust && !agreedDay(due) ? addDays(due.lastVisitOn, due.gapDays) : '')

/** Days too soon after the last visit are none, unless it has to be or was agreed upon; the day agreed upon, else a day that is preferred, is kept to where it can be had. */
function windowsOf(due: DueVisit, days: readonly PlanDay[], isOnTour: readonly boolean[]): Window[][] {
  const agreedOn = agreedDay(due)
  const earliest = earliestDay(due)
  const isOut = ({ day, from, until }: PlanDay, number: number): boolean =>
    day < earliest || from >= until || isOnTour[number] === false || isShutOn(due.closures, day)
  const weekdays = days.map(({ day }): number | undefined => weekdayOf(day))
  const openBy = new Map(weekdays.map((weekday) => [weekday, openOn(due.openingWindows, weekday)]))
  const open = days.map((day, number) => (isOut(day, number) ? NEVER : (openBy.get(weekdays[number]) ?? NEVER)))
  const agreed = open.map((windows, number) => (days[number]?.day === agreedOn ? windows : NEVER))
  const preferred = open.map((windows, number) => (due.preferredWeekdays.some((weekday) => weekday === weekdays[number]) ? windows : NEVER))
  return [agreed, preferred].find((each) => each.some((windows) => windows.length > 0)) ?? open
}

/** What is known of when a place is open. */
export type OpenTimes = { openingWindows: readonly OpeningWindow[]; closures: readonly Closure[] }

/** By the opening times alone, and by the days on which all is shut. */
export const openTimes = ({ openingWindows, closures }: OpenTimes, days: readonly PlanDay[]): Window[][] =>
  days.map(({ day, from, until }) => (from >= until || isShutOn(closures, day) ? [] : openOn(openingWindows, weekdayOf(day))))

/** Without any opening times one may come all day. */
export function openOn(openingWindows: readonly OpeningWindow[], weekday: number | undefined): Window[] {
  if (openingWindows.length === 0) return ANY_TIME
  return openingWindows.filter((window) => window.weekday === weekday).map(({ from, until }) => ({ from: minutesOf(from), until: minutesOf(until) }))
}

/** @example minutesOf('08:30') // 510 */
export function minutesOf(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number)
  return hours * 60 + minutes
}

/** @example timeOf(510) // '08:30' */
export const timeOf = (minutes: number): string => `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`
