import { describe, expect, it } from 'vitest'
import type { TravelMatrix } from '../../../../domain/travel/travel-matrix.ts'
import type { PlanDay, PlanProblem } from '../../../../domain/visits/plan/plan-problem.ts'
import type { DueVisit } from '../../../../domain/visits/strategy/due-visit.ts'
import { candidateOf } from '../../../../domain/visits/week/candidates.ts'
import { detourOf, figuresOfDay } from '../../../../domain/visits/week/day-figures.ts'
import { type HeldVisit, holdVisits } from '../../../../domain/visits/week/hold-visits.ts'
import { preferOnDays } from '../../../../domain/visits/week/narrow-problem.ts'
import { roundWays } from '../../../../domain/visits/week/round-ways.ts'

const MONDAY = '2026-11-30'
const TUESDAY = '2026-12-01'

const day = (given: Partial<PlanDay> = {}): PlanDay => ({
  ...{ day: MONDAY, startPlace: 0, endPlace: 0, from: 480, until: 1020, appointments: [], mostDriving: null, mostPlanned: 300 },
  ...given,
})
/** Three places on a line, half an hour apart. */
const travel: TravelMatrix = { size: 3, minutes: Float64Array.from([0, 30, 60, 30, 0, 30, 60, 30, 0]) }

const due = (given: Partial<DueVisit> = {}): DueVisit => ({
  ...{ customerId: 'kunde', siteId: null, name: 'Kunde', classCode: 'A1', lastVisitOn: null, intervalDays: 42, dueOn: null },
  ...{ urgency: 1, value: 3, isMust: false, reasons: [], minutes: 60, gapDays: 21, channel: 'visit', isDropInWelcome: false },
  ...{ preferredWeekdays: [], openingWindows: [], closures: [], phone: null },
  ...given,
})
const held = (given: Partial<HeldVisit> = {}): HeldVisit => ({ id: 'v', candidateId: 'kunde', place: 1, day: 0, from: 540, until: 600, ...given })

const windows = (given: Partial<DueVisit>, days = [day(), day({ day: TUESDAY })], isOnTour = [true, true]) =>
  candidateOf({ due: due(given), place: 1, isOnTour }, days).windows

describe('a candidate', () => {
  it('without opening times can be seen all day, on days that are open', () => {
    expect(windows({}, [day(), day({ day: TUESDAY, from: 0, until: 0 })])).toEqual([[{ from: 0, until: 1440 }], []])
  })

  it('keeps to its opening times, several a day', () => {
    const openingWindows = [
      { weekday: 1, from: '08:00', until: '12:00' },
      { weekday: 1, from: '13:30', until: '16:00' },
    ]
    expect(windows({ openingWindows })).toEqual([
      [
        { from: 480, until: 720 },
        { from: 810, until: 960 },
      ],
      [],
    ])
  })

  it('is seen on a preferred weekday where there is one, else on any', () => {
    expect(windows({ preferredWeekdays: [2] })).toEqual([[], [{ from: 0, until: 1440 }]])
    expect(windows({ preferredWeekdays: [6] }).every((each) => each.length === 1)).toBe(true)
  })

  it('waits for the gap after the last visit, unless it has to be', () => {
    const soon = { lastVisitOn: '2026-11-10', gapDays: 21 }
    expect(windows(soon)).toEqual([[], [{ from: 0, until: 1440 }]])
    expect(windows({ ...soon, isMust: true })[0]).toHaveLength(1)
  })

  it('is seen on the day that was agreed upon, however soon that is and whatever is preferred', () => {
    const reasons: DueVisit['reasons'] = [{ kind: 'agreed', on: TUESDAY }]
    const agreed = { reasons, dueOn: TUESDAY, preferredWeekdays: [1], lastVisitOn: '2026-11-27', gapDays: 21 }
    expect(windows(agreed)).toEqual([[], [{ from: 0, until: 1440 }]])
    expect(windows(agreed, [day(), day({ day: TUESDAY, from: 0, until: 0 })])).toEqual([[{ from: 0, until: 1440 }], []])
  })

  it('is left alone while the company is shut, even if it has to be or was agreed upon', () => {
    const closures = [{ from: '2026-11-23', until: MONDAY }]
    expect(windows({ closures })).toEqual([[], [{ from: 0, until: 1440 }]])
    expect(windows({ closures, isMust: true })[0]).toEqual([])
    expect(windows({ closures, reasons: [{ kind: 'agreed', on: MONDAY }], dueOn: MONDAY })[0]).toEqual([])
  })

  it('is left out on a tour to other regions', () => {
    expect(windows({}, [day(), day({ day: TUESDAY })], [false, true])[0]).toEqual([])
  })

  it('comes more than once only with an interval shorter than half the days', () => {
    const days = Array.from({ length: 28 }, () => day())
    const visits = (intervalDays: number) => candidateOf({ due: due({ intervalDays }), place: 1, isOnTour: [] }, days).mostVisits
    expect([visits(7), visits(14), visits(42)]).toEqual([4, 1, 1])
  })
})

describe('a visit that is held', () => {
  const problem: PlanProblem = {
    days: [day(), day({ day: TUESDAY })],
    candidates: [candidateOf({ due: due(), place: 1, isOnTour: [] }, [day(), day({ day: TUESDAY })])],
    travel,
    travelPrice: 0.02,
  }

  it('is an appointment of its day, counts towards what may be planned, and is not chosen again', () => {
    const { days, candidates } = holdVisits(problem, [held()])
    expect(days[0]).toMatchObject({ appointments: [{ id: 'v', from: 540, until: 600, place: 1 }], mostPlanned: 240 })
    expect(days[1]).toEqual(problem.days[1])
    expect(candidates).toEqual([])
  })

  it('keeps further visits at the same place away', () => {
    const often = { ...problem, candidates: [{ ...problem.candidates[0]!, mostVisits: 2, gapDays: 1 }] }
    expect(holdVisits(often, [held()]).candidates).toMatchObject([{ mostVisits: 1, windows: [[], [{ from: 0, until: 1440 }]] }])
  })

  it('makes room on its own day only, for those who had a place there first', () => {
    const [candidate] = preferOnDays(problem, new Set([1]), new Set(['kunde'])).candidates
    expect(candidate!.windows.map(({ length }) => length)).toEqual([0, 1])
    expect(candidate!.value).toBe(2 * problem.candidates[0]!.value)
  })
})

describe('ways', () => {
  it('are rounded up to steps of five minutes', () => {
    const problem = { days: [], candidates: [], travel: { size: 2, minutes: Float64Array.from([0, 0.1, 25, 26]) }, travelPrice: 0.02 }
    expect([...roundWays(problem).travel.minutes]).toEqual([0, 5, 25, 30])
  })
})

describe('the figures of a day', () => {
  const appointment = { id: 'a', from: 700, until: 760, place: null }

  it('count ways, visits and what is left, appointments without a place as time only', () => {
    const figures = figuresOfDay(day({ appointments: [appointment] }), travel, [held(), held({ id: 'w', place: 2, from: 640, until: 700 })])
    expect(figures).toEqual({ visits: 2, driving: 30 + 30 + 60, visiting: 120, free: 540 - 120 - 180, pause: null })
  })

  it('tell when there is time for the break, which is not free', () => {
    const pause = { minutes: 30, from: 690, until: 810 }
    const told = (...spans: [number, number][]) => {
      const appointments = spans.map(([from, until]) => ({ id: `${from}`, from, until, place: null }))
      return figuresOfDay(day({ appointments, pause }), travel, [])
    }
    expect(told([600, 720])).toMatchObject({ pause: { from: 720, until: 750 }, free: 540 - 120 - 30 })
    expect(told([600, 785])).toMatchObject({ pause: null, free: 540 - 185 })
  })

  it('count what lies across one another once', () => {
    expect(figuresOfDay(day({ appointments: [{ ...appointment, from: 540, until: 600 }] }), travel, [held()]).free).toBe(540 - 60 - 60)
  })

  it('tell what a visit adds to the way', () => {
    const visits = [held(), held({ id: 'w', place: 2, from: 640, until: 700 })]
    expect(detourOf(day(), travel, visits, 'v')).toBe(0)
    expect(detourOf(day(), travel, visits, 'w')).toBe(60)
  })
})
