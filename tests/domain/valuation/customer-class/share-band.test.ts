import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { nextBandFromCents, shareBand } from '../../../../domain/valuation/customer-class/share-band.ts'

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
