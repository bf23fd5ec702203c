import { describe, expect, it } from 'vitest'
import { isFlagged, objectionShare } from '../../../../domain/valuation/objections/objection-rate.ts'

describe('a rule to which people object', () => {
  it('is flagged above thirty percent of its customers, from five on', () => {
    expect(isFlagged({ objections: 4, customers: 4 })).toBe(false)
    expect(isFlagged({ objections: 5, customers: 16 })).toBe(true)
    expect(isFlagged({ objections: 6, customers: 20 })).toBe(false)
    expect(isFlagged({ objections: 7, customers: 20 })).toBe(true)
  })

  it('has spoken of whoever objected, also where they have moved to another rule since', () => {
    expect(objectionShare({ objections: 5, customers: 2 })).toBe(1)
    expect(objectionShare({ objections: 0, customers: 0 })).toBe(0)
    expect(objectionShare({ objections: 3, customers: 12 })).toBe(0.25)
  })
})
