/** Times of the day as people write them in German and English, found in a text. Times are `HH:mm`. */
import { weekdayNames } from './day-names.ts'

/** A time, and where in the text it stands: from `start` up to before `end`. */
export type NamedTime = { time: string; start: number; end: number }

const NUMBER_WORDS: readonly (readonly string[])[] = [
  ...[
    ['eins', 'ein', 'one'],
    ['zwei', 'two'],
    ['drei', 'three'],
    ['vier', 'four'],
    ['fünf', 'five', 'fuenf'],
    ['sechs', 'six'],
  ],
  ...[
    ['sieben', 'seven'],
    ['acht', 'eight'],
    ['neun', 'nine'],
    ['zehn', 'ten'],
    ['elf', 'eleven'],
    ['zwölf', 'twelve', 'zwoelf'],
  ],
]
const WORD = NUMBER_WORDS.flat().join('|')
const HOUR = `(\\d{1,2}|${WORD})`
const START = '(?<![\\p{L}\\d.,:/-])'
const END = '(?![\\p{L}\\d])'
/** Not `ab`, nor `from`: without more they tell how many. */
const AT = '(?:um|gegen|at|around)\\s+(?:ca\\.?\\s*|etwa\\s+|about\\s+)?'
const NO_TIME = '(?!ein(?!\\p{L})|one\\s+of(?!\\p{L}))'
/** Not the German word of `Halle 7 am Montag`. */
const PM = '\\s*(?:(a|p)\\.?\\s?m(?!\\s+(?:\\d|\u0001|\\p{L}+tag(?!\\p{L})))\\.?)'

type Shape = { pattern: RegExp; read: (found: RegExpExecArray) => string | null }

const shape = (pattern: string, read: Shape['read']): Shape => ({ pattern: new RegExp(pattern, 'giu'), read })

const WEEKDAY = [...weekdayNames.flat(), 'mo|di|mi|do|fr|sa|mon|tues|tue|weds|wed|thurs|thur|thu|fri|sat'].join('|')
const MINUTES: Record<string, string> = { fifteen: '15', thirty: '30', 'forty-five': '45' }

/** The first that fits takes the words. */
const SHAPES: Shape[] = [
  // 9-10am, from 2 to 3 pm: from the first on, in the same half of the day
  shape(
    `${START}(\\d{1,2})(?:[:.](\\d{2}))?\\s*(?:-|–|to|and|until|till)\\s*(?=(\\d{1,2})(?:[:.]\\d{2})?${PM}${END})`,
    ([, hour, minute, last, half]) => twelveHours(hour, minute, Number(hour) % 12 > Number(last) % 12 ? 'a' : half),
  ),
  shape(`${START}(\\d{1,2})(?:[:.](\\d{2}))?${PM}${END}`, ([, hour, minute, half]) => twelveHours(hour, minute, half)),
  shape(`${START}(${WORD})${PM}${END}`, ([, hour, half]) => twelveHours(String(numberOf(hour)), '00', half)),
  // 10-12 Uhr: from ten on
  shape(`${START}(\\d{1,2})(?:[:.](\\d{2}))?\\s*(?:-|–|bis|und|to|and)\\s*(?=\\d{1,2}(?:[:.]\\d{2})?\\s*(?:uhr|h)${END})`, ([, hour, minute]) =>
    atWork(hour, minute),
  ),
  // 14 Uhr 30, 14.30 Uhr
  shape(`${START}${HOUR}\\s*uhr(?:\\s+(\\d{2}))?${END}`, ([, hour, minute]) => atWork(hour, minute)),
  shape(`${START}(\\d{1,2})[:.](\\d{2})(?:\\s*(?:uhr|h))${END}`, ([, hour, minute]) => atWork(hour, minute)),
  shape(`${START}(\\d{1,2}):(\\d{2})${END}(?!:)`, ([, hour, minute]) => atWork(hour, minute)),
  shape(`${START}(\\d{1,2})\\s*h${END}`, ([, hour]) => atWork(hour, '00')),
  shape(`${START}(\\d{1,2})h(\\d{2})${END}`, ([, hour, minute]) => clock(Number(hour), Number(minute))),
  shape(`${START}([01]\\d|2[0-3])([0-5]\\d)\\s*(?:hrs|hours|uhr)${END}`, ([, hour, minute]) => clock(Number(hour), Number(minute))),
  shape(`${START}(?:noon|midday|twelve\\s+noon|high\\s+noon)${END}`, () => '12:00'),
  // half ten is half an hour later in English than halb zehn in German
  shape(`${START}(?:halb|half(?:\\s+past)?)\\s+(${WORD}|\\d{1,2})${END}(?!\\s+of${END})`, ([whole = '', hour]) =>
    minutesFrom(hour, /^halb/i.test(whole) ? -30 : 30),
  ),
  shape(`${START}(${WORD})\\s+(fifteen|thirty|forty-five)${END}`, ([, hour, minute = '']) => atWork(hour, MINUTES[minute.toLowerCase()])),
  shape(`${START}(\\d{1,2}|${WORD})\\s*o['’]?clock${END}`, ([, hour]) => atWork(hour, '00')),
  shape(`${START}dreiviertel\\s+(${WORD}|\\d{1,2})${END}`, ([, hour]) => minutesFrom(hour, -15)),
  shape(`${START}(?:viertel|(?:a\\s+)?quarter)\\s+(vor|nach|to|past)\\s+(${WORD}|\\d{1,2})${END}`, ([, side = '', hour]) =>
    minutesFrom(hour, /vor|to/i.test(side) ? -15 : 15),
  ),
  shape(`${START}viertel\\s+(${WORD})${END}`, ([, hour]) => minutesFrom(hour, -45)),
  // Do 9.30, fri 14:15, 3.12. 10.00
  shape(`(?<=(?:${START}(?:${WEEKDAY})|\u0001)[.,]?\\s+)(\\d{1,2})\\.([0-5]\\d)(?![\\p{L}\\d.]|\\s*(?:€|%|euro|eur)${END})`, ([, hour, minute]) =>
    atWork(hour, minute),
  ),
  shape(`(?<=${START}(?:here|there|ready|in)\\s+for\\s+)(\\d{1,2}|${WORD})${END}(?!\\s+\\p{L}+s${END})`, ([, hour]) => atWork(hour, '00')),
  shape(`(?<=${START}${AT})(\\d{1,2})\\.(\\d{2})(?![\\p{L}\\d.])`, ([, hour, minute]) => atWork(hour, minute)),
  shape(
    `(?<=${START}${AT})${NO_TIME}${HOUR}(?:\\s+o['’]?clock)?${END}(?![.:/]?\\d|\\s*(?:%|€|euro|stück|tage|wochen|prozent|personen|leute))`,
    ([, hour]) => atWork(hour, '00'),
  ),
]

/** In the order of the text. Hours from one to five without more are those of the afternoon. @example timesIn('halb drei oder 16:15') // 14:30 and 16:15 */
export function timesIn(text: string): NamedTime[] {
  const found: NamedTime[] = []
  let rest = text
  for (const { pattern, read } of SHAPES) {
    for (const match of rest.matchAll(pattern)) {
      const time = read(match)
      if (time === null) continue
      const end = match.index + match[0].length
      found.push({ time, start: match.index, end })
      rest = `${rest.slice(0, match.index)}${'\n'.repeat(match[0].length)}${rest.slice(end)}`
    }
  }
  return found.toSorted((a, b) => a.start - b.start)
}

const LAST_HOUR_OF_AFTERNOON = 5

function numberOf(hour = ''): number {
  const word = NUMBER_WORDS.findIndex((words) => words.includes(hour.toLowerCase()))
  return word < 0 ? Number(hour) : word + 1
}

function atWork(hour: string | undefined, minute = '00'): string | null {
  const number = numberOf(hour)
  const isBare = hour !== undefined && !hour.startsWith('0')
  return clock(isBare && number >= 1 && number <= LAST_HOUR_OF_AFTERNOON ? number + 12 : number, Number(minute))
}

const twelveHours = (hour: string | undefined, minute = '00', half = 'a'): string | null =>
  clock((Number(hour) % 12) + (half.toLowerCase() === 'p' ? 12 : 0), Number(minute))

function minutesFrom(hour: string | undefined, minutes: number): string | null {
  const number = numberOf(hour)
  const total = (number <= LAST_HOUR_OF_AFTERNOON + 1 ? number + 12 : number) * 60 + minutes
  return clock(Math.floor(total / 60), total % 60)
}

/** null: no clock shows that. */
const clock = (hour: number, minute: number): string | null =>
  hour < 24 && minute < 60 ? `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}` : null
