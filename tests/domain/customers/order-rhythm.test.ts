import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isOrderOverdue, orderRhythmDays } from '../../../domain/customers/order-rhythm.ts'
import { daysBetween } from '../../../domain/time/local-time.ts'

const days = fc.date({ min: new Date('2000-01-01'), max: new Date('2060-01-01'), noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10))

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
