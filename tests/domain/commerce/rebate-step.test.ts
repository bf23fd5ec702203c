import { expect, it } from 'vitest'
import { rebateStanding } from '../../../domain/commerce/rebate-step.ts'

const steps = [
  { fromCents: 10_000_000, percent: 3 },
  { fromCents: 5_000_000, percent: 2 },
]

it.each([
  [0, { percent: 0, next: { percent: 2, missingCents: 5_000_000 } }],
  [4_999_999, { percent: 0, next: { percent: 2, missingCents: 1 } }],
  [5_000_000, { percent: 2, next: { percent: 3, missingCents: 5_000_000 } }],
  [10_000_000, { percent: 3, next: null }],
  [-100, { percent: 0, next: { percent: 2, missingCents: 5_000_100 } }],
])('%i cents reached', (reached, standing) => expect(rebateStanding(reached, steps)).toEqual(standing))

it('a scale without steps gives nothing', () => expect(rebateStanding(1, [])).toEqual({ percent: 0, next: null }))
