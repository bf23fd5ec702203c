/** Days as people write them in German and English, found in a text. Days are `YYYY-MM-DD`. */
import { monthNames, weekdayNames } from './day-names.ts'
import { addDays, daysBetween } from './local-time.ts'
import { weekdayOf } from './weekdays.ts'

/** A day, and where in the text it stands: from `start` up to before `end`. */
export type NamedDay = { day: string; start: number; end: number }

const MONTH = monthNames
  .flat()
  .toSorted((a, b) => b.length - a.length)
  .join('|')
const WEEKDAY = weekdayNames.flat().join('|')
const WEEKDAY_SHORT = 'mo|di|mi|do|fr|sa|so|mon|tue|tues|wed|thu|thur|thurs|fri|sat|sun'
const SHORT_NUMBERS: Record<string, number> = {
  ...{ mo: 1, di: 2, mi: 3, do: 4, fr: 5, sa: 6, so: 7, mon: 1, tue: 2, tues: 2, wed: 3, thu: 4, thur: 4, thurs: 4, fri: 5, sat: 6, sun: 7 },
}
const START = '(?<![\\p{L}\\d])'
const END = '(?![\\p{L}\\d])'
const BEFORE = `(?:${START}(?:(?:${WEEKDAY})s?|${WEEKDAY_SHORT})${END}\\.?,?\\s*(?:den\\s+|dem\\s+|the\\s+|der\\s+)?)?`
const HOUR_BEHIND = '(?![\\d:.]|\\s*(?:uhr|h|am|pm|a\\.m|p\\.m|[-–]\\s*\\d|bis\\s*\\d))'
const YEAR_BEHIND_DOT = `(?:\\s?(\\d{4}|\\d{2}${HOUR_BEHIND}))?`
/** Not the hour of `10. Dezember, 14 Uhr`. */
const YEAR = `(?:,?\\s*(\\d{4}(?!\\s*uhr)|\\d{2}${HOUR_BEHIND}))?`
/** A short name says a day only beside a time: `Do 14 Uhr`, not `so` or `di`. */
const TIME_BEHIND = '(?=\\.?,?\\s*(?:um\\s+|gegen\\s+|ab\\s+|at\\s+)?\\d{1,2}(?:[:.]\\d{2})?\\s*(?:uhr|h|:|am|pm|a\\.m|p\\.m)?)'
const NEXT_WEEK = '(?:(?:der\\s+|in\\s+der\\s+)?(?:nächste[rn]?|kommende[rn]?)\\s+woche|next\\s+week)'

type Shape = { pattern: RegExp; read: (found: RegExpExecArray, around: string) => string | null }

const shape = (pattern: string, read: Shape['read']): Shape => ({ pattern: new RegExp(pattern, 'giu'), read })

/** The first that fits takes the words. */
const SHAPES: Shape[] = [
  shape(`${BEFORE}${START}(\\d{4})-(\\d{2})-(\\d{2})${END}`, ([, year, month, day], around) => near(day, month, year, around)),
  shape(`${BEFORE}${START}(\\d{1,2})\\.\\s?(\\d{1,2})\\.${YEAR_BEHIND_DOT}`, ([, day, month, year], around) => near(day, month, year, around)),
  shape(`${BEFORE}${START}(\\d{1,2})(?:\\.|st|nd|rd|th)?\\s*(?:of\\s+)?(${MONTH})${END}\\.?${YEAR}`, ([, day, month, year], around) =>
    near(day, monthOf(month), year, around),
  ),
  shape(`${BEFORE}${START}(${MONTH})${END}\\.?\\s+(\\d{1,2})(?:st|nd|rd|th)?(?![\\p{L}\\d:])${YEAR}`, ([, month, day, year], around) =>
    near(day, monthOf(month), year, around),
  ),
  shape(`${BEFORE}${START}(\\d{1,2})/(\\d{1,2})(?:/(\\d{4}|\\d{2}))?${END}`, readSlashes),
  shape(`${START}(${WEEKDAY}),?\\s+(?:the|den|der|dem)\\s+(\\d{1,2})(?:st|nd|rd|th|\\.)(?!\\s?\\d)`, ([, name, number], around) =>
    weekdayWithNumber(name, Number(number), around),
  ),
  shape(`${NEXT_WEEK},?\\s+(?:am\\s+|on\\s+)?(${WEEKDAY})${END}`, ([, name], around) => weekdayOfNextWeek(name, around)),
  shape(`${START}(${WEEKDAY}),?\\s+${NEXT_WEEK}`, ([, name], around) => weekdayOfNextWeek(name, around)),
  shape(`${START}(${WEEKDAY})${END}`, ([, name], around) => nextWeekday(name, around)),
  shape(`${START}(${WEEKDAY_SHORT})${END}${TIME_BEHIND}`, ([, name], around) => nextWeekday(name, around)),
  shape(`${START}(?:übermorgen|uebermorgen|(?:the\\s+)?day\\s+after\\s+tomorrow)${END}`, (_, around) => addDays(around, 2)),
  shape(`${START}(?:heute in (?:einer|zwei) wochen?|(?:a|one|two) weeks? from today)${END}`, ([said], around) =>
    addDays(around, /zwei|two/i.test(said) ? 14 : 7),
  ),
  shape(`${START}(?:heute|today)${END}`, (_, around) => around),
  // Not a greeting, nor the morning of another day.
  shape(`(?<!${START}(?:guten|schönen|am|jeden|heute|gestern|${WEEKDAY})\\s+)${START}(?:morgen|tomorrow)${END}`, (_, around) => addDays(around, 1)),
]

const LONGEST_TEXT = 5_000

/**
 * In the order of the text, of its first 5,000 characters. A day without a year is the one near `around`, the day it was written; a weekday the next one.
 * @example daysIn('am 3.12. oder Freitag', '2026-11-30') // days 2026-12-03 and 2026-12-04
 */
export function daysIn(text: string, around: string): NamedDay[] {
  const found: NamedDay[] = []
  let rest = text.slice(0, LONGEST_TEXT)
  for (const { pattern, read } of SHAPES) {
    for (const match of rest.matchAll(pattern)) {
      const day = read(match, around)
      if (day === null) continue
      const end = match.index + match[0].length
      found.push({ day, start: match.index, end })
      rest = `${rest.slice(0, match.index)}${'\n'.repeat(match[0].length)}${rest.slice(end)}`
    }
  }
  return found.toSorted((a, b) => a.start - b.start)
}

const monthOf = (name: string | undefined): string => String(monthNames.findIndex((names) => names.includes((name ?? '').toLowerCase())) + 1)

const DAYS_BACK = 60

/** null: the calendar has no such day. */
function near(day: string | undefined, month: string | undefined, year: string | undefined, around: string): string | null {
  if (year !== undefined) return toDay(year.length === 2 ? `20${year}` : year, month, day)
  const thisYear = Number(around.slice(0, 4))
  const candidates = [thisYear - 1, thisYear, thisYear + 1].map((each) => toDay(String(each), month, day)).filter((each) => each !== null)
  return candidates.find((each) => daysBetween(around, each) >= -DAYS_BACK) ?? null
}

function toDay(year: string, month = '', day = ''): string | null {
  const text = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  const at = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(text) ? text : null
}

/** 5/8 is read in two ways over the sea; what comes sooner is meant. */
function readSlashes([, one, other, year]: RegExpExecArray, around: string): string | null {
  const readings = [near(one, other, year, around), near(other, one, year, around)].filter((day) => day !== null && day >= around)
  return readings.toSorted()[0] ?? null
}

function numberOf(name = ''): number {
  const lower = name.toLowerCase()
  return SHORT_NUMBERS[lower] ?? weekdayNames.findIndex((names) => names.includes(lower)) + 1
}

const nextWeekday = (name: string | undefined, around: string): string => addDays(around, (numberOf(name) - weekdayOf(around) + 7) % 7 || 7)

/** `Tuesday the 11th`: the next day of that number, where it falls on that weekday. */
function weekdayWithNumber(name: string | undefined, number: number, around: string): string | null {
  const day = Array.from({ length: DAYS_AHEAD }, (_, days) => addDays(around, days)).find((each) => Number(each.slice(8)) === number)
  return day && weekdayOf(day) === numberOf(name) ? day : null
}

const DAYS_AHEAD = 62

const weekdayOfNextWeek = (name: string | undefined, around: string): string => addDays(around, 7 + numberOf(name) - weekdayOf(around))
