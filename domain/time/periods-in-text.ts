/** Vague times in a text, in German and English. Days are `YYYY-MM-DD`. */
import { mondayOfWeek } from './calendar-weeks.ts'
import { monthNames } from './day-names.ts'
import { addDays } from './local-time.ts'
import { weekdayOf } from './weekdays.ts'

/** From one on. */
const COUNTS =
  'einer|einem|a|one, zwei|two, drei|three, vier|four, fünf|fuenf|five, sechs|six, sieben|seven, acht|eight, neun|nine, zehn|ten, elf|eleven, zwölf|zwoelf|twelve'
    .split(', ')
    .map((words) => words.split('|'))

/** The day on which to come back, and where in the text it is said. */
export type Period = { day: string; start: number }

const MONTH = monthNames.flat().join('|')
const PERIODS: { pattern: RegExp; read: (found: RegExpExecArray, writtenOn: string) => string | null }[] = [
  {
    pattern: /(?<![\p{L}\d])(?:kw|kalenderwoche|calendar week|week)\s*(\d{1,2})(?!\d)/iu,
    read: ([, week], writtenOn) => (Number(week) >= 1 && Number(week) <= 53 ? mondayOfWeek(Number(week), writtenOn) : null),
  },
  {
    pattern: new RegExp(
      `(?<!\\p{L})(anfang|mitte|ende|(?:the )?beginning of|(?:the )?start of|early(?: in)?|mid|(?:the )?middle of|(?:the )?end of|late(?: in)?)[\\s-]+(?:des\\s+|of\\s+)?(${MONTH})(?!\\p{L})`,
      'iu',
    ),
    read: ([, part = '', month = ''], writtenOn) => inMonth(month, /mit|mid/i.test(part) ? 15 : /end|late/i.test(part) ? 31 : 1, writtenOn),
  },
  {
    pattern: new RegExp(`(?<!\\p{L})(?:im|in|until|till)\\s+(?:laufe\\s+(?:des|vom)\\s+)?(${MONTH})(?!\\p{L}|\\s+\\d)`, 'iu'),
    read: ([, month = ''], writtenOn) => inMonth(month, 1, writtenOn),
  },
  {
    pattern: new RegExp(
      `(?<!\\p{L})in\\s+(\\d{1,2}|${COUNTS.flat().join('|')})\\s+(tag(?:en)?|fortnight|woche[n]?|monat(?:en)?|days?|weeks?|months?)(?!\\p{L})`,
      'iu',
    ),
    read: ([, count = '', unit = ''], writtenOn) =>
      addDays(writtenOn, numberOf(count) * (/^t|^d/i.test(unit) ? 1 : /^f/i.test(unit) ? 14 : /^w/i.test(unit) ? 7 : 30)),
  },
  {
    pattern: /(?<!\p{L})(?:(?:ü|ue)bern(?:ä|ae)chste[nr]?) woche(?!\p{L})|(?<!\p{L})week after next(?!\p{L})/iu,
    read: (_, writtenOn) => addDays(mondayAfter(writtenOn), 7),
  },
  {
    pattern: /(?<!\p{L})(?:n(?:ä|ae)chste[nr]?|kommende[nr]?) woche(?!\p{L})|(?<!\p{L})next week(?!\p{L})/iu,
    read: (_, writtenOn) => mondayAfter(writtenOn),
  },
  {
    pattern: /(?<!\p{L})ende (?:der|dieser) woche(?!\p{L})|(?<!\p{L})end of (?:the|this) week(?!\p{L})/iu,
    read: (_, writtenOn) => (weekdayOf(writtenOn) <= 5 ? addDays(writtenOn, 5 - weekdayOf(writtenOn)) : null),
  },
]

/**
 * Vague times that people name instead of a day: the middle of a month is its fifteenth, a week its Monday; null: none.
 * @example periodIn('Mitte Januar noch einmal', '2026-11-27') // { day: '2027-01-15', start: 0 }
 */
export function periodIn(text: string, writtenOn: string): Period | null {
  for (const { pattern, read } of PERIODS) {
    const found = pattern.exec(text)
    const day = found && read(found, writtenOn)
    if (found && day) return { day, start: found.index }
  }
  return null
}

function numberOf(count: string): number {
  const word = COUNTS.findIndex((words) => words.includes(count.toLowerCase()))
  return word < 0 ? Number(count) : word + 1
}

const mondayAfter = (day: string): string => addDays(day, 8 - weekdayOf(day))

/** `day` 31 means the month's last. */
function inMonth(name: string, day: number, writtenOn: string): string | null {
  const month = monthNames.findIndex((names) => names.includes(name.toLowerCase()))
  const year = Number(writtenOn.slice(0, 4))
  const of = (each: number): string =>
    day === 31
      ? new Date(Date.UTC(each, month + 1, 0)).toISOString().slice(0, 10)
      : `${each}-${String(month + 1).padStart(2, '0')}-${String(day).padStart(2, '0')}`
  return of(year) >= writtenOn ? of(year) : of(year + 1)
}
