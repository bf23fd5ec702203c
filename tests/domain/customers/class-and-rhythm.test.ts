import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { nextBandFromCents, shareBand } from '../../../domain/customers/customer-class.ts'
import { isOrderOverdue, orderRhythmDays } from '../../../domain/customers/order-rhythm.ts'
import { daysBetween } from '../../../domain/time/local-time.ts'

const days = fc.date({ min: new Date('2000-01-01'), max: new Date('2060-01-01'), noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10))

describe('the share-of-wallet band', () => {
  it.each([
    [0, 100_000, 3],
    [1, 100_000, 2],
    [50_000, 100_000, 2],
    [50_001, 100_000, 1],
    [50_001, null, 2],
  ])('revenue %i of potential %s is band %i', (revenue, potential, band) => expect(shareBand(revenue, potential)).toBe(band))

  it('says from which revenue the next band begins', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1e9 }), fc.integer({ min: 2, max: 1e9 }), (revenue, potential) => {
        const next = nextBandFromCents(revenue, potential)
        return next === null ? shareBand(revenue, potential) === 1 : shareBand(next, potential) === 1 && shareBand(next - 1, potential) === 2
      }),
    )
  })
})

describe('the rhythm of orders', () => {
  it('is the median gap, and nothing with fewer than four order days', () => {
    expect(orderRhythmDays(['2026-01-01', '2026-01-11', '2026-01-31'])).toBeNull()
    expect(orderRhythmDays(['2026-02-10', '2026-01-01', '2026-01-11', '2026-01-11', '2026-01-31'])).toBe(10)
  })

  it('lies between the smallest and the largest gap', () => {
    fc.assert(
      fc.property(fc.uniqueArray(days, { minLength: 4, maxLength: 40 }), (orderDays) => {
        const sorted = [...orderDays].sort()
        const gaps = sorted.slice(1).map((day, i) => daysBetween(sorted[i]!, day))
        const rhythm = orderRhythmDays(orderDays)!
        return rhythm >= Math.min(...gaps) && rhythm <= Math.max(...gaps)
      }),
    )
  })

  it('is broken after one and a half times itself', () => {
    expect([isOrderOverdue(15, 10), isOrderOverdue(16, 10), isOrderOverdue(null, 10), isOrderOverdue(99, null)]).toEqual([false, true, false, false])
  })
})
