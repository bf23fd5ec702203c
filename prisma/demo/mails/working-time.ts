/** Places mails on working days between 07:30 and 17:30, counted back from the start day. */
import { addDays, weekday } from '../day.ts'
import { berlinInstant } from './berlin-time.ts'

const MINUTES_PER_DAY = 600
const CLOSING_MINUTE = 17 * 60 + 30
const OPENING_TODAY = 7 * 60

/**
 * The instant `back` working minutes before the close of the last working day before `day`.
 * Negative values down to -55 lie on `day` itself, early in the morning: -5 is 07:05, -55 is 07:55.
 * A smaller `back` is always later.
 */
export function workingInstant(day: string, back: number, second = 0): string {
  if (back < 0) return berlinInstant(day, clock(OPENING_TODAY + Math.min(55, -back), second))
  return berlinInstant(workdayBefore(day, 1 + Math.floor(back / MINUTES_PER_DAY)), clock(CLOSING_MINUTE - (back % MINUTES_PER_DAY), second))
}

/** The day `count` working days (Monday to Friday) before `day`. */
export function workdayBefore(day: string, count: number): string {
  return stepWorkdays(day, count, -1)
}

/** The day `count` working days (Monday to Friday) after `day`. */
export function workdayAfter(day: string, count: number): string {
  return stepWorkdays(day, count, 1)
}

function stepWorkdays(day: string, count: number, step: 1 | -1): string {
  let found = day
  for (let left = count; left > 0; ) {
    found = addDays(found, step)
    if (weekday(found) <= 5) left--
  }
  return found
}

const two = (value: number): string => String(value).padStart(2, '0')

const clock = (minutes: number, second: number): string => `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}:${two(second)}`
