import { describe, expect, it } from 'vitest'
import { MOST_LINES, recompute } from '../../../../domain/valuation/arithmetic.ts'
import { expectedLines, realisedLines, totalLines } from '../../../../domain/valuation/lifetime-value/lifetime-lines.ts'
import { knownOrders, type OrderSums } from '../../../../domain/valuation/lifetime-value/order-sums.ts'

const none = { all: 0, grown: 0, later: 0, lastYear: 0 }
const sums: OrderSums = {
  purchases: 5,
  firstOn: '2026-01-01',
  lastOn: '2026-10-01',
  costedPurchases: 4,
  costedCents: 1_000_000,
  margin: { all: 300_012, grown: 318_049, later: 240_000, lastYear: 300_012 },
  credits: none,
}
const known = (changes: Partial<OrderSums> = {}) => knownOrders({ ...sums, ...changes }, '2026-11-23')

describe('what is known of a customer', () => {
  it('is how often he has ordered again, and what these orders left', () => {
    expect(known()).toEqual({
      history: { repeats: 4, lastAt: 273, observed: 326 },
      spend: { orders: 4, mean: 60_000 },
      realised: { marginCents: 300_000, creditCents: 0, interestCents: 18_000, cents: 318_000 },
      trailingCents: 300_000,
    })
  })

  it('is less by the margin of what came back with credit notes', () => {
    const credits = { all: -100_000, grown: -110_000, later: -100_000, lastYear: 0 }
    const of = known({ credits })
    expect(of?.realised).toEqual({ marginCents: 300_000, creditCents: 30_000, interestCents: 15_000, cents: 285_000 })
    expect(of?.spend.mean).toBeCloseTo(52_499.7, 1)
  })

  it('is nothing of who has never bought, and no margin where no cost is known', () => {
    expect(known({ purchases: 0, firstOn: null, lastOn: null })).toBeNull()
    expect(known({ margin: null, costedPurchases: 0 })).toMatchObject({
      history: { repeats: 4 },
      spend: { orders: 0 },
      realised: null,
      trailingCents: null,
    })
  })

  it('is a loss where orders cost more than they bring, and a credit note is then no gain', () => {
    const margin = { all: -50_000, grown: -52_000, later: -50_000, lastYear: -50_000 }
    expect(known({ margin, credits: { all: -100_000, grown: -100_000, later: 0, lastYear: 0 } })).toMatchObject({
      spend: { mean: -12_500 },
      realised: { marginCents: -50_000, creditCents: 0, cents: -52_000 },
    })
  })

  it('of a single order no margin of a later one is known', () => {
    expect(known({ purchases: 1, lastOn: '2026-01-01', costedPurchases: 0 })).toMatchObject({
      history: { repeats: 0, lastAt: 0 },
      spend: { orders: 0 },
    })
  })
})

describe('the lines of a figure', () => {
  const realised = { marginCents: 300_000, creditCents: 30_000, interestCents: 15_000, cents: 285_000 }
  const expected = { orders: 12.345, marginCents: 52_137, factor: 0.823 }

  it.each([
    ['realised', realisedLines(realised), 285_000],
    ['realised without credit notes', realisedLines({ ...realised, creditCents: 0, interestCents: -15_000 }), 285_000],
    ['expected', expectedLines(expected), 529_700],
    ['total', totalLines(realised, expected), 814_700],
  ])('come to it: %s', (_, lines, figure) => {
    expect(lines.length).toBeLessThanOrEqual(MOST_LINES)
    expect(lines.at(-1)).toMatchObject({ operator: '=', value: figure })
    // Shown in whole units of money.
    expect(Math.round((recompute(lines) as number) / 100) * 100).toBe(figure)
  })
})
