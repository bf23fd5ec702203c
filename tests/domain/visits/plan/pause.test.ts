/** The break in a plan, held against every order of every few customers with a break at every minute. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Candidate, PlanDay, PlanProblem } from '../../../../domain/visits/plan/plan-problem.ts'
import { solveVisitPlan } from '../../../../domain/visits/plan/solve-visit-plan.ts'
import { faultsOf } from './check-plan.ts'

const PAUSE = { minutes: 30, from: 690, until: 810 }
const solve = (problem: PlanProblem) => solveVisitPlan(problem, { seed: 1, iterations: 400, isOver: () => false, onImprovement: () => {} })

/** Places on a line, a minute apart. */
const line = (size: number) => ({
  size,
  minutes: Float64Array.from({ length: size * size }, (_, at) => Math.abs(Math.floor(at / size) - (at % size))),
})
const dayWith = (change: Partial<PlanDay>): PlanDay => ({
  ...{ day: '2026-12-01', startPlace: 0, endPlace: 0, from: 600, until: 900, appointments: [], mostDriving: null, mostPlanned: null, pause: PAUSE },
  ...change,
})
const candidate = (id: string, place: number, change: Partial<Candidate> = {}): Candidate => ({
  ...{ id, place, minutes: 60, value: 10, isMust: false, windows: [[{ from: 0, until: 1440 }]], windowsHold: 'visit', mostVisits: 1, gapDays: 1 },
  ...change,
})
const problemOf = (day: PlanDay, candidates: Candidate[]): PlanProblem => ({ days: [day], candidates, travel: line(60), travelPrice: 0.02 })

const orders = <T>(items: readonly T[]): T[][] => [
  [],
  ...items.flatMap((item) => orders(items.filter((each) => each !== item)).map((rest) => [item, ...rest])),
]
const way = (a: number, b: number): number => Math.abs(a - b)

/** When `minutes` of work from `at` on are over, if nothing is done during the break. */
const over = (at: number, minutes: number, pause: { from: number; until: number } | null): number =>
  pause && at + minutes > pause.from && at < pause.until ? at + minutes + pause.until - Math.max(at, pause.from) : at + minutes

/** Worth of one order of customers and appointments with the break then; null: it cannot be kept. */
function worthOf(day: PlanDay, order: readonly (Candidate & { fixedAt?: number })[], pause: { from: number; until: number } | null): number | null {
  let [minute, place, driven, value] = [day.from, day.startPlace, 0, 0]
  for (const stop of order) {
    const leg = way(place, stop.place)
    driven += leg
    const arrival = over(minute, leg, pause)
    let begin = Math.max(arrival, stop.fixedAt ?? stop.windows[0]?.[0]?.from ?? 0, day.from)
    if (pause && begin < pause.until && begin + stop.minutes > pause.from) begin = pause.until
    const latest = stop.fixedAt ?? (stop.windows[0]?.[0]?.until ?? 1440) - stop.minutes
    if (begin > latest) return null
    ;[minute, place, value] = [begin + stop.minutes, stop.place, value + stop.value]
  }
  driven += way(place, day.endPlace)
  return over(minute, way(place, day.endPlace), pause) <= day.until ? value - 0.02 * driven : null
}

/** The best there is; a break that the appointments alone leave no room for is none. */
function bestWorth(day: PlanDay, candidates: readonly Candidate[]): number {
  const fixed = day.appointments.map(({ id, from, until, place }) => ({
    ...candidate(id, place ?? 0, { minutes: until - from, value: 0 }),
    fixedAt: from,
  }))
  const pauses = Array.from({ length: PAUSE.until - PAUSE.from - PAUSE.minutes + 1 }, (_, at) => ({
    from: PAUSE.from + at,
    until: PAUSE.from + at + PAUSE.minutes,
  }))
  const isComplete = (order: readonly Candidate[]): boolean => fixed.every((each) => order.includes(each))
  const early = { ...day, until: Math.min(day.until, PAUSE.until - PAUSE.minutes) }
  const worths = (order: readonly (Candidate & { fixedAt?: number })[]): number[] =>
    [...pauses.map((pause) => worthOf(day, order, pause)), worthOf(early, order, null)].flatMap((worth) => worth ?? [])
  const hasRoom = orders(fixed).some((order) => isComplete(order) && worths(order).length > 0)
  const all = orders([...fixed, ...candidates]).filter(isComplete)
  return Math.max(...all.flatMap((order) => (hasRoom ? worths(order) : (worthOf(day, order, null) ?? []))), Number.NEGATIVE_INFINITY)
}

describe('a break', () => {
  it('lies where it costs least, and is told', () => {
    const given = problemOf(dayWith({}), [candidate('a', 5), candidate('b', 10), candidate('c', 15), candidate('d', 20)])
    const plan = solve(given)
    expect(plan.visits).toHaveLength(3)
    expect(plan.days[0]?.pause).not.toBeNull()
    expect(faultsOf(given, plan)).toEqual([])
    const without = solve(problemOf(dayWith({ pause: null }), given.candidates))
    expect(without.visits).toHaveLength(4)
  })

  it('is none where the appointments leave no room, and none for who is back before', () => {
    const appointments = [{ id: 'long', from: 660, until: 800, place: 0 }]
    expect(solve(problemOf(dayWith({ appointments }), [candidate('a', 5)])).days[0]?.pause).toBeNull()
    const early = solve(problemOf(dayWith({ until: 760 }), [candidate('a', 5, { windows: [[{ from: 600, until: 680 }]] })]))
    expect(early.visits).toHaveLength(1)
  })

  it('is not cut by what takes time without a place', () => {
    const appointments = [{ id: 'call', from: 720, until: 750, place: null }]
    const given = problemOf(dayWith({ appointments }), [candidate('a', 5), candidate('b', 10)])
    const plan = solve(given)
    expect(plan.days[0]?.pause).toEqual(expect.objectContaining({}))
    expect(faultsOf(given, plan)).toEqual([])
  })

  it('is kept at the least cost there is, but for days on which the search itself is not quite done', () => {
    let missed = 0
    const drawn = fc.record({
      stops: fc.array(
        fc.record({
          place: fc.integer({ min: 0, max: 40 }),
          minutes: fc.integer({ min: 20, max: 90 }),
          from: fc.integer({ min: 600, max: 800 }),
          value: fc.integer({ min: 5, max: 20 }),
        }),
        { minLength: 1, maxLength: 4 },
      ),
      until: fc.integer({ min: 700, max: 900 }),
      appointment: fc.option(
        fc.record({ from: fc.integer({ min: 640, max: 800 }), minutes: fc.integer({ min: 15, max: 120 }), place: fc.integer({ min: 0, max: 40 }) }),
      ),
    })
    fc.assert(
      fc.property(drawn, ({ stops, until, appointment }) => {
        const appointments = appointment
          ? [{ id: 'fixed', from: appointment.from, until: appointment.from + appointment.minutes, place: appointment.place }]
          : []
        const isReachable = appointments.every((each) => each.from >= 600 + each.place && each.until + each.place <= until)
        fc.pre(isReachable)
        const day = dayWith({ until, appointments })
        const candidates = stops.map((stop, at) =>
          candidate(`c${at}`, stop.place, { minutes: stop.minutes, value: stop.value, windows: [[{ from: stop.from, until: stop.from + 150 }]] }),
        )
        const problem = problemOf(day, candidates)
        const plan = solve(problem)
        expect(faultsOf(problem, plan)).toEqual([])
        const best = bestWorth(day, candidates)
        expect(plan.score).toBeLessThan(best + 1e-6)
        if (plan.score < best - 1e-6) missed += 1
      }),
      { numRuns: 150 },
    )
    expect(missed).toBeLessThanOrEqual(3)
  })
})
