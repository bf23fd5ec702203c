/** How somebody wants his days to be planned. */

import type { Weekday } from '../../time/weekdays.ts'
import type { Pause, Window } from '../slots/plan-day.ts'
import type { HolidayRule } from './holiday-rules.ts'

export const dayEnds = ['home', 'office'] as const
export type DayEnd = (typeof dayEnds)[number]

export const weekdayUses = ['visits', 'office', 'free'] as const

/** What a weekday is for. `regions`: beginnings of the postal codes that are toured on it; empty: all. */
export type WeekdayRule = { weekday: Weekday; use: (typeof weekdayUses)[number]; regions: readonly string[] }

/** The beginning of a postal code. @example isRegion('23') // true */
export const isRegion = (text: string): boolean => /^\d{1,5}$/.test(text)

/** @example isAddress('rep@hersteller.example') // true */
export const isAddress = (text: string): boolean => /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text)

/** Where he sleeps from this day to the next one. */
export type Night = { day: string; place: string }

/** Somebody comes along on this day, a manufacturer's rep perhaps: he has to be free as well. */
export type JointTour = { day: string; address: string }

/** Places are written as an address with its postal code, a postal code alone, or coordinates. */
export type PlanningProfile = {
  home: string | null
  office: string | null
  startAt: DayEnd
  endAt: DayEnd
  /** Chosen by hand; the other weekdays are as the working hours say. */
  weekdays: readonly WeekdayRule[]
  holidays: HolidayRule
  /** Tentative appointments take time. */
  tentativeCounts: boolean
  /** Minutes on the road a day; null: no limit. */
  mostDriving: number | null
  /** How much of a day driving, visits and appointments may fill together, in percent. */
  share: number
  /** Minutes of the day's break, somewhere between these times (`HH:mm`); 0: none is kept free. */
  pauseMinutes: number
  pauseFrom: string
  pauseUntil: string
  nights: readonly Night[]
  jointTours: readonly JointTour[]
}

const TIME = /^([01]\d|2[0-3]):[0-5]\d$/

/** `HH:mm`; an emptied field holds none. */
export const isTime = (text: string): boolean => TIME.test(text)

/** A break that is longer than the time within which it may lie is none, nor one without such a time. */
export const isPausePossible = ({
  pauseMinutes,
  pauseFrom,
  pauseUntil,
}: Pick<PlanningProfile, 'pauseMinutes' | 'pauseFrom' | 'pauseUntil'>): boolean =>
  pauseMinutes === 0 || (isTime(pauseFrom) && isTime(pauseUntil) && minutesOf(pauseFrom) + pauseMinutes <= minutesOf(pauseUntil))

/** An appointment that is a break by its title. @example isPause('Mittag') // true */
export const isPause = (subject: string): boolean => /^\s*(mittag|mittags?pause|mittagessen|pause|lunch|lunch ?break|break)\s*$/i.test(subject)

/** In minutes since midnight. Whoever has a break in his calendar needs no other; null: none is kept free. */
export function pauseOf(profile: PlanningProfile, appointments: readonly (Window & { subject: string })[]): Pause | null {
  const [from, until] = [minutesOf(profile.pauseFrom), minutesOf(profile.pauseUntil)]
  const isThere = appointments.some((each) => isPause(each.subject) && each.from < until && from < each.until)
  return profile.pauseMinutes === 0 || isThere ? null : { minutes: profile.pauseMinutes, from, until }
}

function minutesOf(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number)
  return hours * 60 + minutes
}

/** Of somebody who has chosen nothing. */
export const usualProfile: PlanningProfile = {
  ...{ home: null, office: null, startAt: 'home', endAt: 'home', weekdays: [], holidays: 'nationwide' },
  ...{ tentativeCounts: true, mostDriving: 240, share: 70, nights: [], jointTours: [] },
  ...{ pauseMinutes: 30, pauseFrom: '11:30', pauseUntil: '13:30' },
}
