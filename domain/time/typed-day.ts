/** Days and times as people type them into a field, in the order of their language. Days are `YYYY-MM-DD`, times `HH:mm`. */

/** Which comes first between slashes and dashes; between dots it is always the day. */
export type DayOrder = 'day_first' | 'month_first'

/** `2026-12-05`, in some regions with slashes. */
const YEAR_FIRST = /^(\d{4})([-/])(\d{1,2})\2(\d{1,2})$/
/** `5.12.`, `05.12.26`, `5. 12. 2026`, `12/5/2026` */
const NUMBERS = /^(\d{1,2})\s*([./-])\s*(\d{1,2})(?:\s*[./-]\s*(\d{4}|\d{2})?)?$/
/** `Sa., 05.12.`: what a calendar shows in front of it. */
const WEEKDAY = /^\p{L}+\.?,?\s+/u
const TIME = /^(\d{1,2})(?:\s*[:.]?\s*(\d{2}))?\s*(?:uhr|h|o['’]?clock)?\s*(?:([ap])\.?\s?m\.?)?$/i

/**
 * The day that was typed; null: none. Without a year the next one from `today` on, with two digits of a year one of this century.
 * @example readDay('5.12.', '2026-11-29', 'day_first') // '2026-12-05'
 */
export function readDay(text: string, today: string, order: DayOrder): string | null {
  const typed = text.trim().replace(WEEKDAY, '')
  const yearFirst = YEAR_FIRST.exec(typed)
  if (yearFirst) return existing(yearFirst[1], yearFirst[3], yearFirst[4])
  const [, first, sign, second, year] = NUMBERS.exec(typed) ?? []
  const [day, month] = sign !== '.' && order === 'month_first' ? [second, first] : [first, second]
  if (year) return existing(year.length === 2 ? `20${year}` : year, month, day)
  const thisYear = Number(today.slice(0, 4))
  // A leap day may be years away.
  const years = [thisYear, thisYear + 1, thisYear + 2, thisYear + 3, thisYear + 4]
  return years.map((each) => existing(String(each), month, day)).find((each) => each !== null && each >= today) ?? null
}

/**
 * The time that was typed; null: none.
 * @example readTime('9.30 Uhr') // '09:30'
 * @example readTime('2 pm') // '14:00'
 */
export function readTime(text: string): string | null {
  const [, hour, minute = '00', half] = TIME.exec(text.trim()) ?? []
  if (hour === undefined || (half && (Number(hour) < 1 || Number(hour) > 12))) return null
  const hours = half ? (Number(hour) % 12) + (half.toLowerCase() === 'p' ? 12 : 0) : Number(hour)
  return hours > 23 || Number(minute) > 59 ? null : `${twoDigits(hours)}:${minute}`
}

/**
 * A time by so many minutes later or earlier, within its day.
 * @example moveTime('23:50', 15) // '00:05'
 */
export function moveTime(time: string, minutes: number): string {
  const moved = (Number(time.slice(0, 2)) * 60 + Number(time.slice(3)) + minutes + 1440) % 1440
  return `${twoDigits(Math.floor(moved / 60))}:${twoDigits(moved % 60)}`
}

/** `YYYY-MM-DD` of a day that the calendar has. */
function existing(year?: string, month?: string, day?: string): string | null {
  const iso = `${year}-${month?.padStart(2, '0')}-${day?.padStart(2, '0')}`
  const at = new Date(`${iso}T00:00:00Z`)
  return !Number.isNaN(at.getTime()) && at.toISOString().slice(0, 10) === iso ? iso : null
}

const twoDigits = (value: number): string => String(value).padStart(2, '0')
