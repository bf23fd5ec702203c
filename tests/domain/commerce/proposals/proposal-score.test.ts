/** Which customers are proposed, and in which order: as tables of days. */
import { describe, expect, it } from 'vitest'
import { isProposed, proposalScore, type Scored } from '../../../../domain/commerce/proposals/proposal-score.ts'

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
