import { describe, expect, it } from 'vitest'
import { judgeLoyalty, type LoyaltyRules, loyaltyStages, usualLoyaltyRules } from '../../../../domain/valuation/loyalty/loyalty-rules.ts'

const judged = (facts: Parameters<typeof judgeLoyalty>[1], rules: LoyaltyRules = usualLoyaltyRules) => judgeLoyalty(rules, facts)
const regular = { orders_ever: 20, orders: 6, years_in_a_row: 3, product_groups: 2 }

describe('the stage of a customer', () => {
  it('goes up step by step, and what keeps him from the next one is named', () => {
    expect(judged({})).toEqual({
      stage: null,
      blocking: { stage: 'relationship', missing: [{ fact: 'orders_ever', operator: 'at_least', value: 1, actual: 0 }] },
    })
    expect(judged({ orders_ever: 1 })).toMatchObject({ stage: 'relationship', blocking: { missing: [{ fact: 'orders_ever', value: 2, actual: 1 }] } })
    expect(judged({ orders_ever: 2 })).toMatchObject({ stage: 'satisfied', blocking: { stage: 'retained', missing: [{ fact: 'years_in_a_row' }] } })
    expect(judged(regular)).toMatchObject({ stage: 'retained', blocking: { stage: 'loyal' } })
    expect(judged({ ...regular, defended: 1 })).toEqual({ stage: 'loyal', blocking: null })
  })

  it('is not loyal with an open complaint, whatever else speaks for him', () => {
    expect(judged({ ...regular, referrals: 3, open_complaints: 1 })).toEqual({
      stage: 'retained',
      blocking: { stage: 'loyal', missing: [{ fact: 'open_complaints', operator: 'at_most', value: 0, actual: 1 }] },
    })
  })

  it('falls back below what does not hold any more', () => {
    expect(judged({ ...regular, referrals: 3, refused_complaints: 1 })).toMatchObject({ stage: 'relationship', blocking: { stage: 'satisfied' } })
  })

  it('needs one of those of which one would do, and names all that are missing', () => {
    expect(judged(regular).blocking?.missing.map(({ fact }) => fact)).toEqual(['referrals', 'references', 'defended', 'suggestions'])
    for (const fact of ['referrals', 'references', 'defended', 'suggestions']) expect(judged({ ...regular, [fact]: 1 }).stage).toBe('loyal')
  })

  it('without any condition is reached by everybody', () => {
    const free = Object.fromEntries(loyaltyStages.map((stage) => [stage, { all: [], any: [] }])) as unknown as LoyaltyRules
    expect(judged({}, free)).toEqual({ stage: 'loyal', blocking: null })
  })
})
