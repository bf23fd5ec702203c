import { describe, expect, it } from 'vitest'
import { clock, dayNumber, isoDay } from '../../../domain/time/calendar-day.ts'

describe('the calendar', () => {
  it('goes from day to day over four hundred years, there and back', () => {
    const first = dayNumber('1899-12-31') ?? 0
    let expected = { year: 1899, month: 12, date: 31 }
    for (let number = first; number < first + 146_100; number++) {
      const day = `${expected.year}-${String(expected.month).padStart(2, '0')}-${String(expected.date).padStart(2, '0')}`
      if (isoDay(number) !== day || dayNumber(day) !== number) expect([isoDay(number), dayNumber(day)]).toEqual([day, number])
      expected = next(expected)
    }
    expect(isoDay(719_468)).toBe('1970-01-01')
  })

  it.each(['2023-02-29', '1900-02-29', '2026-04-31', '2026-00-10', '2026-01-00', '2026-01-32'])('has no %s', (day) => {
    expect(dayNumber(day)).toBeNull()
  })

  it.each([
    [0, '00:00:00'],
    [41_400, '11:30:00'],
    [86_399, '23:59:59'],
    [918_610, '255:10:10'],
  ])('tells %i seconds as %s', (seconds, time) => {
    expect(clock(seconds)).toBe(time)
  })
})

/** As one learns it at school. */
function next({ year, month, date }: { year: number; month: number; date: number }) {
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
  const days = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0
  if (date < days) return { year, month, date: date + 1 }
  return month < 12 ? { year, month: month + 1, date: 1 } : { year: year + 1, month: 1, date: 1 }
}
