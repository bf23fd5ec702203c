import { describe, expect, it } from 'vitest'
import { createFormat } from '../../../addin/ui/format.ts'
import { moveTime, readDay, readTime } from '../../../domain/time/typed-day.ts'

describe('a typed day', () => {
  it.each([
    ['05.12.2026', '2026-12-05'],
    ['5.12.', '2026-12-05'],
    ['5.12', '2026-12-05'],
    ['5. 12. 26', '2026-12-05'],
    ['2026-12-05', '2026-12-05'],
    ['Sa., 05.12.2026', '2026-12-05'],
    [' 05-12-2026 ', '2026-12-05'],
    ['5/12/2026', '2026-12-05'],
    ['29.11.', '2026-11-29'],
    ['28.11.', '2027-11-28'],
    ['29.2.', '2028-02-29'],
    ['31.12.99', '2099-12-31'],
    ['2026/12/05', '2026-12-05'],
  ])('%s is understood, the day first', (text, day) => expect(readDay(text, '2026-11-29', 'day_first')).toBe(day))

  it.each([
    ['12/5/2026', '2026-12-05'],
    ['12/05', '2026-12-05'],
    ['12-5-26', '2026-12-05'],
    ['Sat, 12/05/2026', '2026-12-05'],
    ['05.12.2026', '2026-12-05'],
    ['2026-12-05', '2026-12-05'],
  ])('%s is understood, the month first', (text, day) => expect(readDay(text, '2026-11-29', 'month_first')).toBe(day))

  it.each(['', '5', '30.02.2026', '29.02.2027', '5.13.', '13/40/2026', '2026-13-01', 'morgen', '05.12.202', '5.12.2026x'])('%s is none', (text) =>
    expect(readDay(text, '2026-11-29', 'day_first')).toBeNull(),
  )
})

describe('what a field shows', () => {
  const regions = ['de-DE', 'de-AT', 'de-CH', 'en-GB', 'en-US', 'en-CA', 'en-ZA', 'en-JP', 'en-SE', 'en-AU', 'en-IN', 'en-CH', 'en-DE']

  it.each(regions)('is understood again, day and time: %s', (locale) => {
    const { fullDay, clock, dayOrder } = createFormat(locale, { currency: 'EUR', timeZone: 'Europe/Berlin' })
    const days = ['2026-12-05', '2027-02-11']
    expect(days.map((day) => readDay(fullDay(day), '2026-11-29', dayOrder))).toEqual(days)
    const times = ['00:05', '09:30', '12:00', '14:30', '23:59']
    expect(times.map((time) => readTime(clock(time)))).toEqual(times)
  })
})

describe('a typed time', () => {
  it.each([
    ['10:00', '10:00'],
    ['9.30 Uhr', '09:30'],
    ['9', '09:00'],
    ['14 Uhr', '14:00'],
    ['1430', '14:30'],
    ['930', '09:30'],
    ['2 pm', '14:00'],
    ['2:30 PM', '14:30'],
    ['12 a.m.', '00:00'],
    ['12:15 PM', '12:15'],
    ['00:00', '00:00'],
  ])('%s is understood', (text, time) => expect(readTime(text)).toBe(time))

  it.each(['', '24:00', '10:60', '13 pm', '0 am', '1:2', 'bald', '10:00:00'])('%s is none', (text) => expect(readTime(text)).toBeNull())

  it.each([
    ['10:00', 15, '10:15'],
    ['00:00', -15, '23:45'],
    ['23:50', 15, '00:05'],
  ] as const)('%s moves by %i minutes', (time, minutes, moved) => expect(moveTime(time, minutes)).toBe(moved))
})
