import { describe, expect, it } from 'vitest'
import type { TravelMatrix } from '../../../../domain/travel/travel-matrix.ts'
import { weighCandidate } from '../../../../domain/visits/plan/plan-limits.ts'
import type { PlanDay } from '../../../../domain/visits/plan/plan-problem.ts'
import type { DueVisit } from '../../../../domain/visits/strategy/due-visit.ts'
import { candidateOf } from '../../../../domain/visits/week/candidates.ts'
import { nextLimits, type StandingPlan, type WhyNot, whyNot } from '../../../../domain/visits/week/why-not.ts'

const MONDAY = '2026-11-30'
const TUESDAY = '2026-12-01'

/** Nine hours. */
const day = (given: Partial<PlanDay> = {}): PlanDay => ({
  ...{ day: MONDAY, startPlace: 0, endPlace: 0, from: 480, until: 1020, appointments: [], mostDriving: 240, mostPlanned: 378 },
  ...given,
})
/** Home, one near, one far away. */
const travel: TravelMatrix = { size: 3, minutes: Float64Array.from([0, 30, 150, 30, 0, 130, 150, 130, 0]) }
const [NEAR, FAR] = [1, 2]

const due = (given: Partial<DueVisit> = {}): DueVisit => ({
  ...{ customerId: 'kunde', siteId: null, name: 'Kunde', classCode: 'A1', lastVisitOn: '2026-09-01', intervalDays: 42, dueOn: null },
  ...{ urgency: 1, value: 9, isMust: false, reasons: [], minutes: 60, gapDays: 21, channel: 'visit', isDropInWelcome: false },
  ...{ preferredWeekdays: [], openingWindows: [], closures: [], phone: null },
  ...given,
})

type Case = { due?: Partial<DueVisit>; days?: PlanDay[]; driving?: number[]; place?: number | null; isOnTour?: boolean[] }

function ask({ due: given = {}, days = [day(), day({ day: TUESDAY })], driving = [0, 0], place = NEAR, isOnTour = [true, true] }: Case): WhyNot {
  const plan: StandingPlan = { days, driving, travel, travelPrice: 0.02 }
  const candidate = place === null ? null : candidateOf({ due: due(given), place, isOnTour }, days)
  return whyNot({ due: due(given), candidate, isOnTour }, plan)
}

const meeting = (from: number, until: number) => ({ id: `${from}`, from, until, place: null })
const closed = (of: string) => day({ day: of, from: 0, until: 0 })

describe('why somebody who is due is not in the plan', () => {
  it.each<[string, Case, WhyNot]>([
    ['one has to decide first', { due: { urgency: 0 } }, { kind: 'decide' }],
    ['nobody knows where he is', { place: null }, { kind: 'no_position' }],
    ['no day can be planned', { days: [closed(MONDAY), closed(TUESDAY)] }, { kind: 'no_days' }],
    ['the last visit is too near', { due: { lastVisitOn: '2026-11-20' } }, { kind: 'too_soon', day: '2026-12-11' }],
    ['the company is shut', { due: { closures: [{ from: MONDAY, until: TUESDAY }] } }, { kind: 'shut' }],
    ['the tours go elsewhere', { isOnTour: [false, false] }, { kind: 'tour' }],
    ['the shop opens on other weekdays', { due: { openingWindows: [{ weekday: 6, from: '09:00', until: '12:00' }] } }, { kind: 'opening_times' }],
    [
      'it opens only while one is elsewhere',
      {
        due: { openingWindows: [{ weekday: 1, from: '08:00', until: '10:00' }] },
        days: [day({ appointments: [meeting(480, 600)] }), closed(TUESDAY)],
      },
      { kind: 'opening_times' },
    ],
    [
      'the weekday he wishes is taken, another is not',
      { due: { preferredWeekdays: [1] }, days: [day({ appointments: [meeting(480, 1020)] }), day({ day: TUESDAY })] },
      { kind: 'wish' },
    ],
    ['no time is long enough', { days: [day({ appointments: [meeting(530, 980)] }), closed(TUESDAY)] }, { kind: 'no_gap' }],
    [
      'the day is as full as it may be',
      { days: [day({ appointments: [meeting(480, 780)], mostPlanned: 78 }), closed(TUESDAY)] },
      // 300 + 60 + 60 of 540 minutes.
      { kind: 'limits', day: MONDAY, share: 80, driving: null },
    ],
    [
      'the way is beyond the limit',
      { place: FAR, due: { value: 99 }, days: [day(), closed(TUESDAY)] },
      { kind: 'limits', day: MONDAY, share: null, driving: 300 },
    ],
    ['both are', { place: FAR, days: [day({ mostPlanned: 200 }), closed(TUESDAY)] }, { kind: 'limits', day: MONDAY, share: 70, driving: 300 }],
    [
      'the day with one limit in the way is told before the one with two',
      { place: FAR, days: [day({ mostPlanned: 200 }), day({ day: TUESDAY })] },
      { kind: 'limits', day: TUESDAY, share: null, driving: 300 },
    ],
    [
      'the way costs more than he is worth',
      { place: FAR, due: { value: 3 }, days: [day({ mostDriving: null, mostPlanned: null }), closed(TUESDAY)] },
      { kind: 'too_far', day: MONDAY, detour: 300 },
    ],
    ['nothing is in the way', {}, { kind: 'fits', day: MONDAY, from: 510, detour: 60 }],
  ])('%s', (_, given, expected) => {
    expect(ask(given)).toEqual(expected)
  })

  it('new customers are left out', () => {
    const never = due({ lastVisitOn: null })
    const days = [day(), day({ day: TUESDAY })]
    const candidate = weighCandidate(candidateOf({ due: never, place: NEAR, isOnTour: [true, true] }, days), never, { newCustomers: 0 })
    const plan = { days, driving: [0, 0], travel, travelPrice: 0.02 }
    expect(whyNot({ due: never, candidate, isOnTour: [true, true] }, plan)).toEqual({ kind: 'new_customer' })
  })
})

describe('new customers in a plan', () => {
  const days = [day()]
  const of = (given: Partial<DueVisit>) => candidateOf({ due: due(given), place: NEAR, isOnTour: [true] }, days)
  it.each<[string, Partial<DueVisit>, 0 | 1 | 2 | 4, number, boolean]>([
    ['count for more', { lastVisitOn: null }, 4, 36, true],
    ['as usual', { lastVisitOn: null }, 1, 9, true],
    ['not at all', { lastVisitOn: null }, 0, 0, false],
    ['not at all, but for whom it has to be', { lastVisitOn: null, isMust: true }, 0, 9, true],
    ['whatever becomes of them, others stay', {}, 0, 9, true],
  ])('%s', (_, given, newCustomers, value, isPossible) => {
    const weighed = weighCandidate(of(given), due(given), { newCustomers })
    expect([weighed.value, weighed.windows.some((each) => each.length > 0)]).toEqual([value, isPossible])
  })
})

describe('the limits with which more would fit', () => {
  const limits = (share: number | null, driving: number | null): WhyNot => ({ kind: 'limits', day: MONDAY, share, driving })
  it.each<[string, WhyNot[], ReturnType<typeof nextLimits>]>([
    ['none keeps anybody out', [{ kind: 'no_gap' }], { share: null, driving: null, isBoth: false }],
    [
      'the smallest step of each',
      [limits(90, null), limits(80, null), limits(null, 300), limits(null, 270)],
      { share: 80, driving: 270, isBoth: false },
    ],
    ['each by itself before both together', [limits(75, 270), limits(null, 300)], { share: null, driving: 300, isBoth: false }],
    ['only both together', [limits(90, 270), limits(75, 300)], { share: 75, driving: 300, isBoth: true }],
  ])('%s', (_, whys, expected) => {
    expect(nextLimits(whys)).toEqual(expected)
  })
})
