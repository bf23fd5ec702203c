import { describe, expect, it } from 'vitest'
import type { Recurrence } from '../../sandbox/store/mailbox.ts'
import { daysOf } from '../../sandbox/store/recurrence.ts'

const days = (pattern: Partial<Recurrence['pattern']>, range: Partial<Recurrence['range']>): string[] =>
  daysOf({
    pattern: { type: 'daily', interval: 1, daysOfWeek: [], dayOfMonth: 0, firstDayOfWeek: 'monday', ...pattern },
    range: { type: 'numbered', startDate: '2026-11-23', endDate: null, numberOfOccurrences: 3, ...range },
  })

describe('a series takes place', () => {
  it('every so many days', () => {
    expect(days({ interval: 2 }, {})).toEqual(['2026-11-23', '2026-11-25', '2026-11-27'])
  })
  it('on days of every so many weeks, counted from the first day of the week', () => {
    const weekly: Partial<Recurrence['pattern']> = { type: 'weekly', interval: 2, daysOfWeek: ['tuesday', 'sunday'] }
    expect(days(weekly, { startDate: '2026-11-25', numberOfOccurrences: 4 })).toEqual(['2026-11-29', '2026-12-08', '2026-12-13', '2026-12-22'])
    expect(days({ ...weekly, firstDayOfWeek: 'sunday' }, { startDate: '2026-11-25' })).toEqual(['2026-12-06', '2026-12-08', '2026-12-20'])
  })
  it('on a day of the month, in short months on the last', () => {
    expect(days({ type: 'absoluteMonthly', dayOfMonth: 31 }, { startDate: '2027-01-15' })).toEqual(['2027-01-31', '2027-02-28', '2027-03-31'])
    expect(days({ type: 'absoluteMonthly', dayOfMonth: 10 }, { startDate: '2026-11-23', numberOfOccurrences: 2 })).toEqual([
      '2026-12-10',
      '2027-01-10',
    ])
  })
  it('until its last day, or without end as far as Exchange follows it', () => {
    expect(days({}, { type: 'endDate', endDate: '2026-11-24' })).toEqual(['2026-11-23', '2026-11-24'])
    expect(days({}, { type: 'noEnd' })).toHaveLength(999)
    expect(days({ type: 'absoluteMonthly', dayOfMonth: 1, interval: 999 }, { type: 'noEnd' })).toHaveLength(11)
  })
})
