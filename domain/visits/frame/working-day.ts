/** Whether visits can be planned on a day, from when until when, and how much of it. */

import { hoursOn, type WorkingHours } from '../../outlook/working-hours.ts'
import { weekdayOf } from '../../time/weekdays.ts'
import type { HolidayRule } from './holiday-rules.ts'
import { holidayOn } from './holidays.ts'
import type { WeekdayRule } from './planning-profile.ts'

export type WorkingRules = {
  /** IANA; the user's own. */
  zone: string
  hours: WorkingHours
  /** Chosen by hand; the others are as the working hours say. */
  weekdays: readonly WeekdayRule[]
  holidays: HolidayRule
}

/** Why nothing is planned on a day. */
export type ClosedDay = 'free' | 'holiday' | 'office' | 'absent' | 'past'

/** `from` and `until` in minutes since midnight, also where nothing is planned. */
export type WorkingDay = {
  day: string
  isOpen: boolean
  why: ClosedDay | null
  holiday: string | null
  from: number
  until: number
  tourRegions: readonly string[]
}

/** What the clock of the user shows now. */
export type Now = { day: string; minute: number }

/** People do not leave this very minute. */
const STEP_MINUTES = 15

/** `isAbsent`: the whole day is taken. Of today only what is left can be planned. */
export function workingDay(day: string, { zone, hours, weekdays, holidays }: WorkingRules, isAbsent: boolean, now: Now): WorkingDay {
  const weekday = weekdayOf(day)
  const usual = { use: hours.weekdays.includes(weekday) ? 'visits' : 'free', regions: [] } as const
  const rule = weekdays.find((each) => each.weekday === weekday) ?? usual
  const holiday = holidayOn(day, holidays)
  const whole = hoursOn(day, hours, zone)
  const earliest = day === now.day ? Math.ceil(now.minute / STEP_MINUTES) * STEP_MINUTES : 0
  const isPast = day < now.day || earliest >= whole.until
  const why = closedBy(rule, holiday, isAbsent) ?? (isPast ? 'past' : null)
  const from = why === null ? Math.max(whole.from, earliest) : whole.from
  return { day, isOpen: why === null, why, holiday, from, until: whole.until, tourRegions: rule.regions }
}

function closedBy({ use }: Pick<WeekdayRule, 'use'>, holiday: string | null, isAbsent: boolean): ClosedDay | null {
  if (use === 'free') return 'free'
  if (holiday !== null) return 'holiday'
  if (isAbsent) return 'absent'
  return use === 'office' ? 'office' : null
}

export type Span = { from: number; until: number }

/** Minutes that may still be planned, so that driving, visits and what stands in the calendar together fill no more than `share` percent of the day. */
export function plannableMinutes({ from, until }: Span, share: number, appointments: readonly Span[]): number {
  const within = appointments.map((each) => ({ from: Math.max(each.from, from), until: Math.min(each.until, until) }))
  const taken = joined(within).reduce((sum, each) => sum + each.until - each.from, 0)
  return Math.max(0, Math.round(((until - from) * share) / 100) - taken)
}

/** The same time without overlaps, in order; empty spans are left out. */
export function joined(spans: readonly Span[]): Span[] {
  const found: Span[] = []
  for (const { from, until } of [...spans].sort((one, other) => one.from - other.from)) {
    if (until <= from) continue
    const last = found.at(-1)
    if (last && from <= last.until) last.until = Math.max(last.until, until)
    else found.push({ from, until })
  }
  return found
}

/** What of `spans` lies outside of `taken`, in order. */
export const outside = (spans: readonly Span[], taken: readonly Span[]): Span[] =>
  joined(taken).reduce((left, cut) => left.flatMap((span) => without(span, cut)), joined(spans))

const without = ({ from, until }: Span, cut: Span): Span[] =>
  [
    { from, until: Math.min(until, cut.from) },
    { from: Math.max(from, cut.until), until },
  ].filter((part) => part.from < part.until)
