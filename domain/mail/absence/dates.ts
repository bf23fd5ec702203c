/** Days as people write them in German and English, found in a text. Days are `YYYY-MM-DD`. */
import { monthNames, weekdayNames } from '../../time/day-names.ts'
import { addDays, daysBetween } from '../../time/local-time.ts'

/** The text with every day replaced by `⟦n⟧`, and the days by their number: sentences can then be told by their dots. */
export type DatedText = { text: string; days: string[] }

const MONTH = monthNames
  .flat()
  .toSorted((a, b) => b.length - a.length)
  .join('|')
const WEEKDAY = weekdayNames.flat().join('|')
const BEFORE = `(?:\\b(?:${WEEKDAY}|mo|di|mi|do|fr|sa|so|mon|tue|wed|thu|fri|sat|sun)\\b\\.?,?\\s*(?:den\\s+|dem\\s+|the\\s+|der\\s+)?)?`
const YEAR = '(?:,?\\s*(\\d{4}|\\d{2}(?![\\d:.])))?'

type Shape = { pattern: RegExp; read: (found: RegExpExecArray, around: string) => string | null }

const SHAPES: Shape[] = [
  { pattern: new RegExp(`${BEFORE}\\b(\\d{4})-(\\d{2})-(\\d{2})\\b`, 'gi'), read: ([, year, month, day], around) => near(day, month, year, around) },
  {
    pattern: new RegExp(`${BEFORE}\\b(\\d{1,2})\\.\\s?(\\d{1,2})\\.(?:\\s?(\\d{4}|\\d{2}(?![\\d:.])))?`, 'gi'),
    read: ([, day, month, year], around) => near(day, month, year, around),
  },
  {
    pattern: new RegExp(`${BEFORE}\\b(\\d{1,2})(?:\\.|st|nd|rd|th)?\\s*(?:of\\s+)?(${MONTH})\\b\\.?${YEAR}`, 'gi'),
    read: ([, day, month, year], around) => near(day, monthOf(month), year, around),
  },
  {
    pattern: new RegExp(`${BEFORE}\\b(${MONTH})\\b\\.?\\s+(\\d{1,2})(?:st|nd|rd|th)?\\b${YEAR}`, 'gi'),
    read: ([, month, day, year], around) => near(day, monthOf(month), year, around),
  },
  { pattern: new RegExp(`${BEFORE}\\b(\\d{1,2})/(\\d{1,2})(?:/(\\d{4}|\\d{2}))?\\b`, 'gi'), read: readSlashes },
  { pattern: new RegExp(`\\b(${WEEKDAY})\\b`, 'gi'), read: ([, name], around) => nextWeekday(name, around) },
  { pattern: /\b(heute|today)\b/gi, read: (_, around) => around },
  { pattern: /\b(morgen|tomorrow)\b(?!s)/gi, read: (_, around) => addDays(around, 1) },
]

const LONGEST_TEXT = 5_000

/** `around`: the day it was written; a day without a year is the one near it. */
export function findDays(text: string, around: string): DatedText {
  const days: string[] = []
  let masked = text.slice(0, LONGEST_TEXT)
  for (const shape of SHAPES) masked = maskShape(masked, shape, around, days)
  return { text: masked, days }
}

function maskShape(text: string, { pattern, read }: Shape, around: string, days: string[]): string {
  let masked = ''
  let end = 0
  for (const found of text.matchAll(pattern)) {
    const day = read(found, around)
    if (day === null) continue
    masked += `${text.slice(end, found.index)} ⟦${days.push(day) - 1}⟧ `
    end = found.index + found[0].length
  }
  return masked + text.slice(end)
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

function nextWeekday(name: string | undefined, around: string): string | null {
  const wanted = weekdayNames.findIndex((names) => names.includes((name ?? '').toLowerCase()))
  const today = (new Date(`${around}T00:00:00Z`).getUTCDay() + 6) % 7
  return addDays(around, (wanted - today + 7) % 7 || 7)
}
