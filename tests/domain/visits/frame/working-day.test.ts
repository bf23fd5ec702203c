/** Days in which visits can be planned. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { de } from '../../../../addin/texts/de.ts'
import { en } from '../../../../addin/texts/en.ts'
import { areUsable, hoursOn, usualHours } from '../../../../domain/outlook/working-hours.ts'
import { weekdayOf } from '../../../../domain/time/weekdays.ts'
import { holidayRules } from '../../../../domain/visits/frame/holiday-rules.ts'
import { holidayOn } from '../../../../domain/visits/frame/holidays.ts'
import { joined, outside, plannableMinutes, type WorkingRules, workingDay } from '../../../../domain/visits/frame/working-day.ts'

/** Before all days of these tests. */
const EARLIER = { day: '2026-01-01', minute: 0 }
const rules: WorkingRules = { zone: 'Europe/Berlin', hours: usualHours, weekdays: [], holidays: 'NW' }

describe('a working day', () => {
  it.each([
    ['2026-11-30', 'a Monday', null, null],
    ['2026-11-28', 'a Saturday', 'free', null],
    ['2026-06-04', 'a holiday of the Land', 'holiday', 'FRONLEICHNAM'],
    ['2026-12-26', 'a holiday on a Saturday', 'free', 'ZWEITERWEIHNACHTSFEIERTAG'],
  ])('%s is %s', (day, _what, why, holiday) => {
    expect(workingDay(day, rules, false, EARLIER)).toMatchObject({ isOpen: why === null, why, holiday, from: 480, until: 1020 })
  })

  it('is closed while somebody is absent, or in the office; a Saturday opens by choice', () => {
    const office = { weekday: 2, use: 'office', regions: [] } as const
    const tour = { weekday: 6, use: 'visits', regions: ['23', '190'] } as const
    const chosen: WorkingRules = { ...rules, weekdays: [office, tour] }
    expect(workingDay('2026-11-30', chosen, true, EARLIER).why).toBe('absent')
    expect(workingDay('2026-12-01', chosen, false, EARLIER).why).toBe('office')
    expect(workingDay('2026-12-05', chosen, false, EARLIER)).toMatchObject({ isOpen: true, tourRegions: ['23', '190'] })
  })

  it('is over when it is, and of today only the rest is left', () => {
    const now = { day: '2026-11-30', minute: 601 }
    expect(workingDay('2026-11-27', rules, false, now)).toMatchObject({ isOpen: false, why: 'past', from: 480 })
    expect(workingDay('2026-11-28', rules, false, now).why).toBe('free')
    expect(workingDay('2026-11-30', rules, false, now)).toMatchObject({ isOpen: true, from: 615, until: 1020 })
    expect(workingDay('2026-11-30', rules, false, { ...now, minute: 300 })).toMatchObject({ isOpen: true, from: 480 })
    expect(workingDay('2026-11-30', rules, false, { ...now, minute: 1010 })).toMatchObject({ isOpen: false, why: 'past' })
    expect(workingDay('2026-12-01', rules, false, now)).toMatchObject({ isOpen: true, from: 480 })
  })

  it('knows the holidays of every Land, none elsewhere, wherever the server stands', () => {
    expect([holidayOn('2026-11-18', 'SN'), holidayOn('2026-11-18', 'NW')]).toEqual(['BUBETAG', null])
    expect([holidayOn('2026-06-04', 'nationwide'), holidayOn('2026-05-14', 'nationwide')]).toEqual([null, 'CHRISTIHIMMELFAHRT'])
    expect(holidayOn('2026-12-25', 'none')).toBeNull()
    const everyDay = Array.from({ length: 366 }, (_, i) => new Date(Date.UTC(2028, 0, 1 + i)).toISOString().slice(0, 10))
    const names = holidayRules.flatMap((rule) => everyDay.flatMap((day) => holidayOn(day, rule) ?? []))
    expect([de, en].flatMap(({ planningFrame }) => names.filter((name) => !planningFrame.holidayNames[name]))).toEqual([])
  })

  it('has the hours of the mailbox in the zone of its owner', () => {
    expect(hoursOn('2026-11-30', { ...usualHours, zone: 'America/New_York' }, 'Europe/Berlin')).toEqual({ from: 840, until: 1380 })
    expect(hoursOn('2026-11-30', { ...usualHours, zone: 'Asia/Tokyo' }, 'Europe/Berlin')).toEqual({ from: 0, until: 540 })
    // Between the changes of both clocks New York is an hour nearer.
    expect(hoursOn('2026-03-10', { ...usualHours, zone: 'America/New_York' }, 'Europe/Berlin').from).toBe(780)
  })

  it('takes hours that run backwards, over midnight or on no day for none', () => {
    expect(
      [{ weekdays: [] }, { from: 1320, until: 360 }, { from: 0, until: 0 }, { from: Number.NaN }].map((each) =>
        areUsable({ ...usualHours, ...each }),
      ),
    ).toEqual([false, false, false, false])
    expect(areUsable(usualHours)).toBe(true)
  })

  it('counts weekdays from Monday on', () => {
    expect(['2026-11-23', '2026-11-29'].map(weekdayOf)).toEqual([1, 7])
  })
})

describe('what may be planned', () => {
  const day = { from: 480, until: 1020 }

  it('is a share of the day, less what stands in it; overlaps and what lies outside do not count', () => {
    expect(plannableMinutes(day, 70, [])).toBe(378)
    const appointments = [
      { from: 540, until: 600 },
      { from: 570, until: 630 },
      { from: 1000, until: 1200 },
    ]
    expect(plannableMinutes(day, 70, appointments)).toBe(378 - 90 - 20)
    expect(plannableMinutes(day, 70, [{ from: 480, until: 1020 }])).toBe(0)
  })

  it('leaves of spans what lies outside of others', () => {
    const taken = [
      { from: 600, until: 660 },
      { from: 700, until: 720 },
    ]
    expect(outside([{ from: 540, until: 710 }], taken)).toEqual([
      { from: 540, until: 600 },
      { from: 660, until: 700 },
    ])
    expect(outside([{ from: 610, until: 650 }], taken)).toEqual([])
    expect(outside([{ from: 800, until: 900 }], taken)).toEqual([{ from: 800, until: 900 }])
  })

  it('joins spans into the same time without overlaps', () => {
    const span = fc.tuple(fc.nat(1440), fc.nat(1440)).map(([one, other]) => ({ from: Math.min(one, other), until: Math.max(one, other) }))
    fc.assert(
      fc.property(fc.array(span), (spans) => {
        const found = joined(spans)
        const covers = (list: typeof found, minute: number) => list.some(({ from, until }) => from <= minute && minute < until)
        for (let minute = 0; minute < 1440; minute += 7) if (covers(spans, minute) !== covers(found, minute)) return false
        return found.every(({ from }, i) => i === 0 || (found[i - 1]?.until ?? 0) < from)
      }),
    )
  })
})
