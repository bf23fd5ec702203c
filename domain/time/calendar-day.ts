/** Days as whole numbers, without clocks or zones. Day 0 is 1 March of the year 0, so that the leap day ends a year. */

const DAYS_OF_400_YEARS = 146_097
const whole = Math.floor

/** @example isoDay(719_468) // '1970-01-01' */
export function isoDay(number: number): string {
  const age = whole(number / DAYS_OF_400_YEARS)
  const dayOfAge = number - age * DAYS_OF_400_YEARS
  const yearOfAge = whole((dayOfAge - whole(dayOfAge / 1460) + whole(dayOfAge / 36_524) - whole(dayOfAge / 146_096)) / 365)
  const dayOfYear = dayOfAge - (365 * yearOfAge + whole(yearOfAge / 4) - whole(yearOfAge / 100))
  const fromMarch = whole((5 * dayOfYear + 2) / 153)
  const month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9
  const year = yearOfAge + age * 400 + (month <= 2 ? 1 : 0)
  return `${String(year).padStart(4, '0')}-${twoDigits(month)}-${twoDigits(dayOfYear - whole((153 * fromMarch + 2) / 5) + 1)}`
}

/** Of a day `YYYY-MM-DD`; null: there is no such day. */
export function dayNumber(day: string): number | null {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number)
  const yearFromMarch = month <= 2 ? year - 1 : year
  const fromMarch = month <= 2 ? month + 9 : month - 3
  const leapDays = whole(yearFromMarch / 4) - whole(yearFromMarch / 100) + whole(yearFromMarch / 400)
  const number = 365 * yearFromMarch + leapDays + whole((153 * fromMarch + 2) / 5) + date - 1
  return isoDay(number) === day ? number : null
}

/** `HH:mm:ss`; more than a day is told in hours. @example clock(41_400) // '11:30:00' */
export const clock = (seconds: number): string => [whole(seconds / 3600), whole(seconds / 60) % 60, seconds % 60].map(twoDigits).join(':')

const twoDigits = (number: number): string => String(number).padStart(2, '0')
