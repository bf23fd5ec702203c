/** Which customers are proposed, and in which order: as tables of days. */
import { describe, expect, it } from 'vitest'
import { orderSilence } from '../../../../domain/commerce/proposals/order-silence.ts'
import { isProposed, proposalScore, type Scored } from '../../../../domain/commerce/proposals/proposal-score.ts'
import { addDays } from '../../../../domain/time/local-time.ts'

/** Days with orders, so many days apart. */
const every = (gaps: readonly number[]): string[] => {
  const days = ['2026-01-01']
  for (const gap of gaps) days.push(addDays(days.at(-1)!, gap))
  return days
}

describe('a customer is behind his own rhythm', () => {
  it.each([
    ['half again as long as usual', [10, 10, 10, 10], 3, 10, 0, 15],
    ['so many days more at the least', [2, 2, 2, 2], 3, 2, 0, 5],
    ['three spreads more, where he orders unevenly', [5, 25, 5, 25, 15], 3, 15, 10, 45],
    ['no longer because of one holiday', [7, 7, 7, 60, 7, 7], 3, 7, 0, 11],
    ['gaps between two days', [10, 11, 10, 11], 3, 10.5, 0.5, 16],
  ] as const)('after %s', (_, gaps, least, everyDays, spreadDays, after) => {
    const days = every(gaps)
    expect(orderSilence(days, least)).toEqual({ everyDays, spreadDays, lastOn: days.at(-1), behindOn: addDays(days.at(-1)!, after) })
  })

  it('never where nobody knows a rhythm yet', () => {
    expect(orderSilence([], 3)).toBeNull()
    expect(orderSilence(every([7, 7, 7]), 3)).toBeNull()
  })
})

const reason = (kind: Scored['kind'], cameUpOn: string, cents = 0): Scored => ({ kind, cameUpOn, cents })
const TODAY = '2026-11-23'

describe('the score', () => {
  it.each([
    [[reason('late_order', TODAY)], 80],
    [[reason('late_order', '2026-11-20', 250_000)], 93],
    [[reason('late_order', '2026-09-01')], 110],
    [[reason('behind_rhythm', TODAY, 99_999)], 20],
    [[reason('behind_rhythm', TODAY, 100_000)], 30],
    [[reason('behind_rhythm', TODAY, 10_000_000)], 50],
    [[reason('service_due', '2026-11-13'), reason('behind_rhythm', '2026-11-22', 1_000_000)], 65],
  ])('%# is %s', (reasons, points) => expect(proposalScore(reasons, TODAY)).toBe(points))
})

it.each([
  ['2026-11-23', null, true],
  ['2026-11-24', null, false],
  ['2026-08-25', null, true],
  ['2026-08-24', null, false],
  ['2026-11-20', '2026-11-19', true],
  ['2026-11-20', '2026-11-20', false],
])('what came up on %s, the customer being turned to on %s, is proposed: %s', (cameUpOn, touchedOn, expected) =>
  expect(isProposed(reason('late_order', cameUpOn), touchedOn, TODAY)).toBe(expected),
)
