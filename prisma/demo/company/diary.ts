/** Finds times for visits in the weeks that the calendars show: no two at once, none in a standing meeting or a holiday. */
import { addDays, mondayOf, weekday } from '../day.ts'
import { HOLIDAY_OID, WEEK_PLAN } from '../week-plan.ts'

/** `minutes` after midnight. */
export type VisitTime = { day: string; minutes: number }

export type Diary = {
  /** First day of the weeks kept. */
  from: string
  /**
   * The free time at or after the wished one, kept for this owner; on a full day the next working day in `direction` is tried.
   * Wishes before the weeks kept are granted as they are.
   */
  take: (ownerOid: string, wish: VisitTime, duration: number, direction: 1 | -1) => VisitTime
}

type Span = { from: number; until: number }

/** Between two appointments there is a way to drive. */
const BREAK = 30
const STEP = 30
const [EARLIEST, LATEST_END] = [480, 1050]

const minutesOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3))

const standing = (day: string): Span[] =>
  Object.values(WEEK_PLAN)
    .filter((slot) => slot.weekday === weekday(day))
    .map(({ from, until }) => ({ from: minutesOf(from), until: minutesOf(until) }))

/** A diary of the last week and all that follows. `today` is `YYYY-MM-DD`. */
export function openDiary(today: string): Diary {
  const monday = mondayOf(today)
  const from = addDays(monday, -7)
  const taken = new Map<string, Span[]>()
  const isAway = (oid: string, day: string): boolean => weekday(day) > 5 || (oid === HOLIDAY_OID && mondayOf(day) === monday)
  const take: Diary['take'] = (ownerOid, wish, duration, direction) => {
    if (wish.day < from) return wish
    const key = `${ownerOid} ${wish.day}`
    const spans = taken.get(key) ?? standing(wish.day)
    taken.set(key, spans)
    const minutes = isAway(ownerOid, wish.day) ? undefined : freeMinutes(spans, wish.minutes, duration)
    if (minutes === undefined) return take(ownerOid, { ...wish, day: addDays(wish.day, direction) }, duration, direction)
    spans.push({ from: minutes, until: minutes + duration })
    return { day: wish.day, minutes }
  }
  return { from, take }
}

/** The first free start from `wished` on, else the first of the day. */
function freeMinutes(spans: readonly Span[], wished: number, duration: number): number | undefined {
  const count = Math.floor((LATEST_END - duration - EARLIEST) / STEP) + 1
  const starts = Array.from({ length: count }, (_, i) => EARLIEST + i * STEP)
  return [...starts.filter((start) => start >= wished), ...starts].find((start) =>
    spans.every(({ from, until }) => start >= until + BREAK || start + duration + BREAK <= from),
  )
}
