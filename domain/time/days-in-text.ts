/** Days as people write them in German and English, found in a text. Days are `YYYY-MM-DD`. */
import { mondayOfWeek } from './calendar-weeks.ts'
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
const WEEKDAY_SHORT = 'mo|di|mi|do|fr|sa|so|mon|tues|tue|weds|wed|thurs|thur|thu|fri|sat|sun'
const ANY_WEEKDAY = `(?:${WEEKDAY}|${WEEKDAY_SHORT})`
const SHORT_NUMBERS: Record<string, number> = {
  ...{ mo: 1, di: 2, mi: 3, do: 4, fr: 5, sa: 6, so: 7, mon: 1, tue: 2, tues: 2, wed: 3, weds: 3, thu: 4, thur: 4, thurs: 4, fri: 5, sat: 6, sun: 7 },
}
const START = '(?<![\\p{L}\\d])'
const END = '(?![\\p{L}\\d])'
const BEFORE = `(?:${START}(?:(?:${WEEKDAY})s?|${WEEKDAY_SHORT})${END}\\.?,?\\s*(?:den\\s+|dem\\s+|the\\s+|der\\s+)?)?`
const HOUR_BEHIND = '(?![\\d:.]|\\s*(?:uhr|h|am|pm|a\\.m|p\\.m|[-–]\\s*\\d|bis\\s*\\d))'
const YEAR_BEHIND_DOT = `(?:\\s?(\\d{4}|\\d{2}${HOUR_BEHIND}))?`
/** Not the hour of `10. Dezember, 14 Uhr`. */
const YEAR = `(?:,?\\s*(\\d{4}(?!\\s*uhr)|\\d{2}${HOUR_BEHIND}))?`
/** A short name says a day only beside a time: `Do 14 Uhr`, `fri half past nine`, `mi früh`, not `so` or `di`. */
const TIME_BEHIND =
  '(?=\\.?,?[ \\t]*(?:(?:um|gegen|ab|at|around)[ \\t]+|\\d{1,2}(?:[:.]\\d{2})?[ \\t]*(?:uhr|h|:|am|pm|a\\.m|p\\.m)?|(?:halb|half|viertel|quarter|noon|vormittag|nachmittag|früh|mittag|morning|afternoon)(?!\\p{L})))'
const PREPOSITION = '(?:am|bis|ab|zum|kommenden|nächsten|diesen|by|on|next|this|until|till|before)'
const NEXT_WEEK = '(?:(?:der\\s+|in\\s+der\\s+)?(?:nä|nae)chste[rn]?\\s+woche|(?:der\\s+|in\\s+der\\s+)?kommende[rn]?\\s+woche|next\\s+week)'
const WEEK_AFTER_NEXT = '(?:(?:der\\s+|in\\s+der\\s+)?(?:ü|ue)bern(?:ä|ae)chste[rn]?\\s+woche|(?:the\\s+)?week\\s+after\\s+next)'
const NUMBERED_WEEK = '(?:kw|kalenderwoche|calendar\\s+week|week|wk)\\s*(\\d{1,2})(?!\\d)'
const DAY_PART = '(?:vormittag|nachmittag|morgen|mittag|abend|früh|frueh)?'
const ORDINAL = '(?:\\.|st|nd|rd|th)'
const TO = '\\s*(?:bis(?:\\s+(?:zum|einschlie(?:ß|ss)lich|und\\s+mit))?|[-–—&+/]|und|oder|to|until|till|through|and|or)\\s*'

type Shape = { pattern: RegExp; read: (found: RegExpExecArray, around: string) => string | null }

const shape = (pattern: string, read: Shape['read'], flags = 'giu'): Shape => ({ pattern: new RegExp(pattern, flags), read })

/** The first day of several that say their month once: `24.-31.12.`, `25th to 28th December`, `December 24 to 31`. */
const SHARED_MONTHS: Shape[] = [
  shape(
    `${BEFORE}${START}(\\d{1,2})${ORDINAL}?(?=${TO}${BEFORE}(\\d{1,2})${ORDINAL}?\\s*(?:of\\s+)?(${MONTH})${END})`,
    ([, day, other, month], around) => before(day, other, monthOf(month), around),
  ),
  shape(
    `${BEFORE}(?<![\\p{L}\\d.,])(\\d{1,2})\\.?(?=${TO}(?:den\\s+)?(\\d{1,2})\\.\\s?(\\d{1,2})\\.(?!\\d{2}\\s*uhr))`,
    ([, day, other, month], around) => before(day, other, month, around),
  ),
  shape(
    `(?<=${START}(${MONTH})\\s+\\d{1,2}(?:st|nd|rd|th)?${TO})(\\d{1,2})(?:st|nd|rd|th)?(?![\\d:.]|\\p{L}|\\s*(?:am|pm|uhr|${MONTH})${END})`,
    ([, month, day], around) => near(day, monthOf(month), undefined, around),
  ),
]

const NOT_A_DAY =
  'floor|time|item|line|quarter|edition|row|position|attempt|option|one|party|box|batch|order|anniversary|birthday|generation|shift|pallet|delivery|visit|meeting|half|draft|round|call|mail|email|reminder'

/** The number of a day alone: `am 18. um 10 Uhr`, `by the 14th`; the next of that number. */
const BARE_NUMBERS: Shape[] = [
  shape(
    `(?<=${START}(?:[Aa]m|[Zz]um|[Dd]em|[Dd]en|[Vv]om|[Aa]b|[Bb]is)\\s)(\\d{1,2})\\.(?=\\s+(?!mal${END}|stock|termin|platz|quartal|vorschlag|versuch)[\\p{Ll}\\d]|\\s*[,;!?)]|\\s*$)`,
    ([, number], around) => nextOfNumber(Number(number), around),
    'gu',
  ),
  shape(
    `(?<=${START}(?:on|by|for|from|until|till|to|before)\\s+(?:the\\s+)?)(\\d{1,2})(?:st|nd|rd|th)${END}(?!\\s+(?:of\\s+)?(?:${NOT_A_DAY})s?${END})`,
    ([, number], around) => nextOfNumber(Number(number), around),
  ),
  shape(`(?<=${START}the\\s+)(\\d{1,2})th(?=\\s+(?:at|works?|suits?|is|would|it|should)${END}|\\s*[,.;!]|\\s*$)`, ([, number], around) =>
    nextOfNumber(Number(number), around),
  ),
]

/** The first that fits takes the words. */
const SHAPES: Shape[] = [
  ...SHARED_MONTHS,
  shape(`${BEFORE}${START}(\\d{4})-(\\d{2})-(\\d{2})${END}`, ([, year, month, day], around) => near(day, month, year, around)),
  shape(`${BEFORE}${START}(\\d{1,2})\\.\\s?(\\d{1,2})\\.${YEAR_BEHIND_DOT}`, ([, day, month, year], around) => near(day, month, year, around)),
  shape(`${BEFORE}${START}(\\d{1,2})(?:\\.|st|nd|rd|th)?\\s*(?:of\\s+)?(${MONTH})${END}\\.?${YEAR}`, ([, day, month, year], around) =>
    near(day, monthOf(month), year, around),
  ),
  shape(`${BEFORE}${START}(${MONTH})${END}\\.?\\s+(\\d{1,2})(?:st|nd|rd|th)?(?![\\p{L}\\d:])${YEAR}`, ([, month, day, year], around) =>
    near(day, monthOf(month), year, around),
  ),
  shape(`${BEFORE}${START}(\\d{1,2})/(\\d{1,2})(?:/(\\d{4}|\\d{2}))?${END}`, readSlashes),
  shape(
    `(?<=${START}(?:am|vom|bis|ab|den|zum|von)\\s+|${START}(?:vom?|ab)\\s+\\S{3,6}\\s*(?:bis|-|–)\\s*|\\d\\.\\s?\\n+\\s*(?:bis|-|–)\\s*)(\\d{1,2})\\.(\\d{1,2})(?![\\d.]|,\\d|\\s*(?:uhr|h|mm|cm|m|kg|g|t|l|bar|v|%|€|eur|euro|stück|mio|tsd|prozent)${END}|\\s*[%€])`,
    ([, day, month], around) => near(day, month, undefined, around),
  ),
  shape(
    `${START}(${ANY_WEEKDAY})${DAY_PART},?\\s+(?:the\\s+|den\\s+|der\\s+|dem\\s+)?(\\d{1,2})${ORDINAL}(?!\\s?\\d|\\p{L})`,
    ([, name, number], around) => weekdayWithNumber(name, Number(number), around),
  ),
  shape(`${START}(${ANY_WEEKDAY})${DAY_PART},?\\s+(?:(?:in|der|of|in\\s+der)\\s+)?${NUMBERED_WEEK}`, ([, name, week], around) =>
    weekdayOfWeek(name, Number(week), around),
  ),
  shape(`${START}${NUMBERED_WEEK},?\\s+(?:am\\s+|on\\s+)?(${ANY_WEEKDAY})${END}`, ([, week, name], around) =>
    weekdayOfWeek(name, Number(week), around),
  ),
  shape(`${WEEK_AFTER_NEXT},?\\s+(?:am\\s+|on\\s+)?(${WEEKDAY})${DAY_PART}${END}`, ([, name], around) => addDays(weekdayOfNextWeek(name, around), 7)),
  shape(`${START}(${WEEKDAY})${DAY_PART},?\\s+${WEEK_AFTER_NEXT}`, ([, name], around) => addDays(weekdayOfNextWeek(name, around), 7)),
  shape(`${NEXT_WEEK},?\\s+(?:am\\s+|on\\s+)?(${ANY_WEEKDAY})${DAY_PART}${END}`, ([, name], around) => weekdayOfNextWeek(name, around)),
  shape(`${START}(${ANY_WEEKDAY})${DAY_PART},?\\s+${NEXT_WEEK}`, ([, name], around) => weekdayOfNextWeek(name, around)),
  shape(
    `${START}(?:a\\s+week\\s+(?:on\\s+)?(${WEEKDAY})|(${WEEKDAY})\\s+(?:week(?!\\s*\\d)|in\\s+einer\\s+woche|in\\s+acht\\s+tagen))${END}`,
    ([, one, other], around) => addDays(nextWeekday(one ?? other, around), 7),
  ),
  shape(`${START}(${WEEKDAY})\\s+in\\s+(?:zwei\\s+wochen|14\\s+tagen|vierzehn\\s+tagen)${END}`, ([, name], around) =>
    addDays(nextWeekday(name, around), 14),
  ),
  shape(`${START}(?:(?:letzte|vergangene|vorige)[nrms]?|last|past|previous)\\s+(${ANY_WEEKDAY})${END}`, ([, name], around) =>
    addDays(nextWeekday(name, around), weekdayOf(around) === numberOf(name) ? -14 : -7),
  ),
  shape(`${START}(${WEEKDAY})${DAY_PART}${END}`, ([, name], around) => nextWeekday(name, around)),
  shape(`${START}(${WEEKDAY_SHORT})${END}${TIME_BEHIND}`, ([, name], around) => nextWeekday(name, around)),
  shape(`(?<=${START}${PREPOSITION}\\s+)(?!so${END})(${WEEKDAY_SHORT})${END}`, ([, name], around) => nextWeekday(name, around)),
  // Nothing else is written like these.
  shape(`${START}(tues|weds|thurs|thur|thu|fri)${END}`, ([, name], around) => nextWeekday(name, around)),
  ...BARE_NUMBERS,
  shape(`${START}(?:übermorgen|uebermorgen|(?:the\\s+)?day\\s+after\\s+tomorrow)${END}`, (_, around) => addDays(around, 2)),
  shape(
    `${START}(?:heute in (?:einer|zwei) wochen?|heute in (?:acht|14|vierzehn) tagen|(?:a|one|two) weeks? (?:from )?today|in a week['’]?s time)${END}`,
    ([said], around) => addDays(around, /zwei|two|14|vierzehn/i.test(said) ? 14 : 7),
  ),
  shape(`${START}(?:heute|today)${END}`, (_, around) => around),
  // Not a greeting, nor the morning of another day.
  shape(
    `(?<!${START}(?:guten|schönen|am|jeden|heute|gestern|${WEEKDAY})\\s+)${START}(?:morgen|tomorrow|tommorow|tomorow|tmrw|tmr|2moro)${END}`,
    (_, around) => addDays(around, 1),
  ),
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

/** Of a month that the text says with a later day. null: the calendar has no such day, or it is not before the other. */
function before(day: string | undefined, other: string | undefined, month: string | undefined, around: string): string | null {
  return Number(day) < Number(other) ? near(day, month, undefined, around) : null
}

const weekdayOfWeek = (name: string | undefined, week: number, around: string): string | null =>
  week >= 1 && week <= 53 ? addDays(mondayOfWeek(week, around), numberOf(name) - 1) : null

/** The next day of the calendar with that number, today's included. */
const nextOfNumber = (number: number, around: string): string | null =>
  Array.from({ length: DAYS_AHEAD }, (_, days) => addDays(around, days)).find((each) => Number(each.slice(8)) === number) ?? null

/** `Tuesday the 11th`: the next day of that number, where it falls on that weekday. */
function weekdayWithNumber(name: string | undefined, number: number, around: string): string | null {
  const day = nextOfNumber(number, around)
  return day && weekdayOf(day) === numberOf(name) ? day : null
}

const DAYS_AHEAD = 62

const weekdayOfNextWeek = (name: string | undefined, around: string): string => addDays(around, 7 + numberOf(name) - weekdayOf(around))
