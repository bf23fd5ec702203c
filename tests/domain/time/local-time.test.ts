import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, dayIn, daysBetween, toInstant, toLocal, yearBefore } from '../../../domain/time/local-time.ts'

const days = fc.date({ min: new Date('2000-01-01'), max: new Date('2060-01-01'), noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10))

describe('local time', () => {
  it.each([
    ['2026-07-01T08:00:00Z', 'Europe/Berlin', '2026-07-01T10:00:00'],
    ['2026-01-01T08:00:00Z', 'Europe/Berlin', '2026-01-01T09:00:00'],
    ['2026-01-01T08:00:00Z', 'America/New_York', '2026-01-01T03:00:00'],
  ])('%s in %s is %s, there and back', (instant, zone, local) => {
    expect(toLocal(instant, zone)).toBe(local)
    expect(toInstant(local, zone)).toEqual(new Date(instant))
  })

  it('takes the first of a repeated hour and moves a skipped one on', () => {
    expect(toInstant('2026-10-25T02:30:00', 'Europe/Berlin').toISOString()).toBe('2026-10-25T00:30:00.000Z')
    expect(toInstant('2026-03-29T02:30:00', 'Europe/Berlin').toISOString()).toBe('2026-03-29T01:30:00.000Z')
  })

  it('changes the day at midnight of the zone', () => {
    expect(dayIn('2026-11-22T23:30:00Z', 'Europe/Berlin')).toBe('2026-11-23')
    expect(dayIn('2026-11-22T23:30:00Z', 'UTC')).toBe('2026-11-22')
  })

  it('counts days so that adding and counting agree', () => {
    fc.assert(fc.property(days, fc.integer({ min: -2000, max: 2000 }), (day, n) => daysBetween(day, addDays(day, n)) === n))
  })

  it('finds the same day a year earlier, also of a leap day', () => {
    expect([yearBefore('2026-11-23'), yearBefore('2024-02-29'), yearBefore('2025-03-01')]).toEqual(['2025-11-23', '2023-02-28', '2024-03-01'])
  })
})
