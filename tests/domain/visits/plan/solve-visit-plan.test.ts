import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Appointment, Candidate, PlanDay, PlanProblem, VisitPlan } from '../../../../domain/visits/plan/plan-problem.ts'
import { solveVisitPlan } from '../../../../domain/visits/plan/solve-visit-plan.ts'
import { makeTerritory } from '../../../bench/planner/territory.ts'
import { faultsOf } from './check-plan.ts'

const solve = (problem: PlanProblem, iterations = 300, seed = 1): VisitPlan =>
  solveVisitPlan(problem, { seed, iterations, isOver: () => false, onImprovement: () => {} })

/** Places on a line, a minute apart. */
const line = (size: number) => ({
  size,
  minutes: Float64Array.from({ length: size * size }, (_, at) => Math.abs(Math.floor(at / size) - (at % size))),
})

const day = (number: number, change: Partial<PlanDay> = {}): PlanDay => ({
  ...{ day: `2026-12-0${number + 1}`, startPlace: 0, endPlace: 0, from: 480, until: 1020 },
  ...{ appointments: [], mostDriving: null, mostPlanned: null },
  ...change,
})

const candidate = (id: string, place: number, change: Partial<Candidate> = {}): Candidate => ({
  ...{ id, place, minutes: 60, value: 10, isMust: false, windows: Array(7).fill([{ from: 0, until: 1440 }]) },
  ...{ windowsHold: 'visit', mostVisits: 1, gapDays: 1 },
  ...change,
})

const appointment = (id: string, from: number, until: number, place: number | null): Appointment => ({ id, from, until, place })

const problem = (days: PlanDay[], candidates: Candidate[], places = 60): PlanProblem => ({
  days,
  candidates,
  travel: line(places),
  travelPrice: 0.02,
})

describe('a visit plan', () => {
  it('visits everybody there is room for, and goes home in time', () => {
    const given = problem([day(0)], [candidate('near', 5), candidate('far', 50)])
    const plan = solve(given)
    expect(plan.visits.map(({ candidateId }) => candidateId).sort()).toEqual(['far', 'near'])
    expect(plan.days).toEqual([{ driving: 100, visiting: 120, free: 320, pause: null }])
    expect(faultsOf(given, plan)).toEqual([])
  })

  it('keeps to appointments with a place, and stops for those without', () => {
    const appointments = [appointment('customer', 600, 660, 40), appointment('call', 720, 780, null)]
    const given = problem(
      [day(0, { appointments })],
      Array.from({ length: 8 }, (_, at) => candidate(`c${at}`, 5 * at)),
    )
    const plan = solve(given)
    expect(plan.conflicts).toEqual([])
    expect(plan.visits.length).toBeGreaterThanOrEqual(4)
    expect(faultsOf(given, plan)).toEqual([])
  })

  it('puts a must before what is worth more', () => {
    const given = problem([day(0, { until: 580 })], [candidate('must', 20, { value: 1, isMust: true }), candidate('rich', 20, { value: 100 })])
    expect(solve(given).visits.map(({ candidateId }) => candidateId)).toEqual(['must'])
  })

  it('tells a must that fits nowhere', () => {
    expect(solve(problem([day(0)], [candidate('must', 5, { isMust: true, windows: [[]] })])).unplaced).toEqual(['must'])
  })

  it('tells appointments that cannot be kept, and plans around their time', () => {
    const appointments = [appointment('first', 600, 660, 40), appointment('across', 630, 700, 40), appointment('too far', 705, 760, 0)]
    const given = problem([day(0, { appointments })], [candidate('a', 10), candidate('b', 30)])
    const plan = solve(given)
    expect(plan.conflicts).toEqual(['across', 'too far'])
    expect(faultsOf(given, plan)).toEqual([])
  })

  it('sees a customer again only after the gap', () => {
    const given = problem(
      Array.from({ length: 7 }, (_, at) => day(at)),
      [candidate('often', 5, { mostVisits: 3, gapDays: 3 })],
    )
    const plan = solve(given)
    expect(plan.visits.map((visit) => visit.day)).toHaveLength(3)
    expect(faultsOf(given, plan)).toEqual([])
  })

  it('drives and fills a day no more than allowed', () => {
    const candidates = Array.from({ length: 12 }, (_, at) => candidate(`c${at}`, 4 * at, { minutes: 30 }))
    const given = problem([day(0, { mostDriving: 60 }), day(1, { mostPlanned: 200 })], candidates)
    const plan = solve(given)
    expect(plan.visits.length).toBeGreaterThan(5)
    expect(faultsOf(given, plan)).toEqual([])
  })

  it('improves on the first plan, and tells each better one', () => {
    const scores: number[] = []
    const candidates = Array.from({ length: 50 }, (_, at) =>
      candidate(`c${at}`, (at * 17) % 60, { value: 1 + ((at * 7) % 11), minutes: 40 + (at % 5) * 10 }),
    )
    const given = problem([day(0), day(1)], candidates)
    solveVisitPlan(given, { seed: 1, iterations: 2000, isOver: () => false, onImprovement: ({ score }) => scores.push(score) })
    expect(scores.length).toBeGreaterThan(1)
    expect(scores).toEqual([...scores].sort((one, other) => one - other))
  })

  it('stops when it is told to, with the plan it has', () => {
    expect(
      solveVisitPlan(problem([day(0)], [candidate('a', 5)]), {
        seed: 1,
        iterations: Number.POSITIVE_INFINITY,
        isOver: () => true,
        onImprovement: () => {},
      }).visits,
    ).toHaveLength(1)
  })

  it('plans around appointments that fill the day, visits nobody, and tells the must', () => {
    const given = problem(
      [day(0, { appointments: [appointment('fair', 480, 1020, null)] })],
      [candidate('must', 5, { isMust: true }), candidate('a', 9)],
    )
    expect(solve(given)).toMatchObject({ visits: [], unplaced: ['must'], conflicts: [] })
  })

  it('counts a minute once that two blocks share', () => {
    const appointments = [appointment('early', 400, 532, 55), appointment('call', 580, 700, null), appointment('fair', 600, 1020, null)]
    expect(solve(problem([day(0, { appointments })], [candidate('on the way', 55, { minutes: 20 })])).visits).toEqual([])
  })

  it('leaves out whom no road leads to', () => {
    const given = problem([day(0)], [candidate('near', 5), candidate('island', 9), candidate('unknown', 12, { isMust: true })])
    for (let other = 0; other < 60; other++) {
      given.travel.minutes[9 * 60 + other] = given.travel.minutes[other * 60 + 9] = Number.POSITIVE_INFINITY
      given.travel.minutes[12 * 60 + other] = given.travel.minutes[other * 60 + 12] = Number.NaN
    }
    const plan = solve(given)
    expect(plan.visits.map(({ candidateId }) => candidateId)).toEqual(['near'])
    expect(plan.unplaced).toEqual(['unknown'])
  })

  it('of 3,000 customers on twenty days holds, and comes at once', () => {
    const given = makeTerritory(3000, 20, 1)
    let first: VisitPlan | undefined
    const plan = solveVisitPlan(given, { seed: 1, iterations: 100, isOver: () => false, onImprovement: (better) => (first ??= better) })
    expect(first?.visits.length).toBeGreaterThan(60)
    expect(plan.score).toBeGreaterThan(first?.score ?? 0)
    expect(doubleBookings(given, plan)).toEqual([])
  })

  it('is empty where there is nobody, no day, no place, no time or no sense', () => {
    expect(solve(problem([day(0)], [])).visits).toEqual([])
    expect(solve(problem([], [candidate('a', 5)])).visits).toEqual([])
    const senseless = [
      candidate('nowhere', 99, { isMust: true }),
      candidate('no number', 5, { minutes: Number.NaN, isMust: true }),
      candidate('worthless', 5, { value: Number.NaN }),
      candidate('backwards', 5, { windows: [[{ from: 900, until: 600 }]], isMust: true }),
    ]
    const plan = solve(problem([day(0), day(1, { from: 900, until: 800 })], senseless))
    expect(plan).toMatchObject({ visits: [], unplaced: ['nowhere', 'no number', 'backwards'] })
  })
})

/** Visits that begin before the one before them on the same day has ended and its way is driven, by customer. */
const doubleBookings = ({ candidates, travel }: PlanProblem, { visits }: VisitPlan): string[] => {
  const places = new Map(candidates.map(({ id, place }) => [id, place]))
  return visits.slice(1).flatMap((visit, at) => {
    const before = visits[at]
    if (!before || before.day !== visit.day) return []
    const way = travel.minutes[(places.get(before.candidateId) ?? 0) * travel.size + (places.get(visit.candidateId) ?? 0)] ?? Number.NaN
    return before.until + way <= visit.from + 1e-6 ? [] : [visit.candidateId]
  })
}

const anyWindow = fc
  .tuple(fc.integer({ min: 400, max: 1000 }), fc.integer({ min: 30, max: 400 }))
  .map(([from, length]) => ({ from, until: from + length }))

const anyProblem = fc
  .record({
    seeds: fc.array(
      fc.record({
        place: fc.nat(19),
        minutes: fc.integer({ min: 10, max: 90 }),
        value: fc.integer({ min: 1, max: 50 }),
        isMust: fc.boolean(),
        mostVisits: fc.integer({ min: 1, max: 2 }),
        gapDays: fc.integer({ min: 1, max: 3 }),
        windows: fc.array(fc.array(anyWindow, { maxLength: 3 }), { minLength: 3, maxLength: 3 }),
        windowsHold: fc.constantFrom('start' as const, 'visit' as const),
      }),
      { maxLength: 25 },
    ),
    days: fc.array(fc.array(fc.tuple(anyWindow, fc.option(fc.nat(19))), { maxLength: 3 }), { minLength: 1, maxLength: 3 }),
    minutes: fc.array(fc.integer({ min: 1, max: 70 }), { minLength: 400, maxLength: 400 }),
  })
  .map(
    ({ seeds, days, minutes }): PlanProblem => ({
      days: days.map((appointments, number) =>
        day(number, { appointments: appointments.map(([window, place], at) => ({ id: `${number}-${at}`, ...window, place })) }),
      ),
      candidates: seeds.map((seed, at) => ({ id: `c${at}`, ...seed })),
      travel: { size: 20, minutes: Float64Array.from(minutes, (value, at) => (Math.floor(at / 20) === at % 20 ? 0 : value)) },
      travelPrice: 0.02,
    }),
  )

describe('any problem', () => {
  it('has a plan that holds', () => {
    fc.assert(
      fc.property(anyProblem, (given) => {
        expect(faultsOf(given, solve(given, 40))).toEqual([])
      }),
      { numRuns: 150 },
    )
  })

  it('has the same plan for the same seed and number of iterations', () => {
    fc.assert(
      fc.property(anyProblem, fc.integer(), (given, seed) => {
        expect(solve(given, 30, seed)).toEqual(solve(given, 30, seed))
      }),
      { numRuns: 30 },
    )
  })
})
