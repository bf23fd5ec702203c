/** Every deadline of three years in every Land, against a calendar that is worked out here, day by day. */
import { describe, expect, it } from 'vitest'
import { complaintSteps, usualLadder } from '../../../../domain/commerce/complaints/ladder.ts'
import { type ComplaintPause, standingOf } from '../../../../domain/commerce/complaints/standing.ts'
import { addDays } from '../../../../domain/time/local-time.ts'
import { workdaysFrom } from '../../../../domain/time/workdays.ts'
import { type Land, lands } from '../../../../domain/visits/frame/holiday-rules.ts'
import { holidayOn } from '../../../../domain/visits/frame/holidays.ts'

/** By Gauß and Lichtenberg. */
function easter(year: number): string {
  const k = Math.floor(year / 100)
  const m = 15 + Math.floor((3 * k + 3) / 4) - Math.floor((8 * k + 13) / 25)
  const s = 2 - Math.floor((3 * k + 3) / 4)
  const a = year % 19
  const d = (19 * a + m) % 30
  const r = Math.floor((d + Math.floor(a / 11)) / 29)
  const og = 21 + d - r
  const sz = 7 - ((year + Math.floor(year / 4) + s) % 7)
  return addDays(`${year}-03-01`, og + (7 - ((og - sz) % 7)) - 1)
}

const repentance = (year: number): string => {
  const before = new Date(`${year}-11-22T00:00:00Z`)
  return addDays(`${year}-11-22`, -((before.getUTCDay() + 4) % 7))
}

/** By the laws of the Länder; Assumption in Bavaria where most people are Catholic, as most places are. */
const SOME: readonly [(year: number) => string, readonly Land[]][] = [
  [(year) => `${year}-01-06`, ['BW', 'BY', 'ST']],
  [(year) => `${year}-03-08`, ['BE', 'MV']],
  [(year) => addDays(easter(year), 60), ['BW', 'BY', 'HE', 'NW', 'RP', 'SL']],
  [(year) => `${year}-08-15`, ['BY', 'SL']],
  [(year) => `${year}-09-20`, ['TH']],
  [(year) => `${year}-10-31`, ['BB', 'HB', 'HH', 'MV', 'NI', 'SN', 'ST', 'SH', 'TH']],
  [(year) => `${year}-11-01`, ['BW', 'BY', 'NW', 'RP', 'SL']],
  [repentance, ['SN']],
]

function holidays(year: number, land: Land): string[] {
  const movable = [-2, 1, 39, 50].map((days) => addDays(easter(year), days))
  const all = ['01-01', '05-01', '10-03', '12-25', '12-26'].map((day) => `${year}-${day}`)
  return [...movable, ...all, ...SOME.filter(([, where]) => where.includes(land)).map(([day]) => day(year))]
}

const YEARS = [2026, 2027, 2028]
const FIRST = '2026-01-01'

/** The day on which so many workdays have gone by, counted one after the other; null: the clock still stands. */
function countOn(openedOn: string, count: number, isWorkday: (day: string) => boolean, { from, until }: ComplaintPause): string | null {
  let left = count
  for (let day = addDays(openedOn, 1); day < '2029-06-01'; day = addDays(day, 1)) {
    const isOurTurn = day <= from || (until !== null && day > until)
    if (isWorkday(day) && isOurTurn) left--
    if (left === 0) return day
  }
  return null
}

const NEVER: ComplaintPause = { from: '2099-01-01', until: '2099-01-01' }

describe('every deadline', () => {
  it.each(lands)('of a complaint in %s', (land) => {
    const off = new Set([...YEARS, 2029].flatMap((year) => holidays(year, land)))
    const isWorkday = (day: string): boolean => !off.has(day) && ![0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay())
    const workdays = workdaysFrom(FIRST, 1200, (day) => holidayOn(day, land) !== null)
    for (let openedOn = FIRST; openedOn <= '2028-12-31'; openedOn = addDays(openedOn, 1)) {
      // Every third is paused, from the third day on for up to nine.
      const number = Number(openedOn.slice(8))
      const from = addDays(openedOn, 3)
      const pause = number % 3 === 0 ? { from, until: number % 2 === 0 ? addDays(from, number % 10) : null } : null
      const facts = { openedOn, knownOn: null, isBegun: false, closedOn: null, answerBy: null, done: [], pauses: pause ? [pause] : [] }
      const expected = complaintSteps.map((step) => {
        const since = step === 'word' && pause ? pause.from : openedOn
        return `${openedOn} ${step} ${countOn(since, usualLadder[step] ?? 0, isWorkday, pause ?? NEVER)}`
      })
      const { steps } = standingOf(facts, usualLadder, workdays)
      expect(steps.map(({ step, dueOn }) => `${openedOn} ${step} ${dueOn}`)).toEqual(expected)
    }
  })
})
