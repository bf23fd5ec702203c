import { describe, expect, it } from 'vitest'
import type { TravelMatrix } from '../../../../domain/travel/travel-matrix.ts'
import type { PlanDay } from '../../../../domain/visits/plan/plan-problem.ts'
import { conflictsOf, type StandingVisit } from '../../../../domain/visits/week/conflicts.ts'
import { type Filler, fillersOf } from '../../../../domain/visits/week/fill-gap.ts'

/** Three places on a line, half an hour apart. */
const travel: TravelMatrix = { size: 3, minutes: Float64Array.from([0, 30, 60, 30, 0, 30, 60, 30, 0]) }
const day = (given: Partial<PlanDay> = {}): PlanDay => ({
  ...{ day: '2026-11-30', startPlace: 0, endPlace: 0, from: 480, until: 1020, appointments: [], mostDriving: null, mostPlanned: null },
  ...given,
})
const ALL_DAY = [{ from: 0, until: 1440 }]
const visit = (id: string, given: Partial<StandingVisit> = {}): StandingVisit => ({
  ...{ id, candidateId: id, place: 1, day: 0, from: 600, until: 660, windows: [ALL_DAY, ALL_DAY] },
  ...given,
})
const week = (days: PlanDay[], isAway = days.map(() => false)) => ({ days, isAway, travel })
const dentist = { id: 'dentist', from: 630, until: 690, place: null }

describe('a visit in the week', () => {
  it('that can be kept is not told of', () => {
    expect(conflictsOf(week([day()]), [visit('a'), visit('b', { from: 720, until: 780, place: 2 })])).toEqual([])
  })

  it('across a new appointment is moved to the nearest time that fits, on the same day', () => {
    const [conflict] = conflictsOf(week([day({ appointments: [dentist] }), day({ day: '2026-12-01' })]), [visit('a')])
    expect(conflict).toMatchObject({ id: 'a', cause: 'appointment', withId: 'dentist', suggestion: { day: 0 } })
    const { from, until } = conflict!.suggestion!
    expect(until - from).toBe(60)
    expect(until <= dentist.from || from >= dentist.until).toBe(true)
  })

  it('of a day on which its owner is away goes to another one', () => {
    const days = [day({ from: 0, until: 0 }), day({ day: '2026-12-01' })]
    expect(conflictsOf(week(days, [true, false]), [visit('a')])).toMatchObject([{ cause: 'away', suggestion: { day: 1 } }])
  })

  it('across another visit: the later in the list yields', () => {
    expect(conflictsOf(week([day()]), [visit('firm'), visit('loose', { from: 630, until: 690 })])).toMatchObject([
      { id: 'loose', cause: 'visit', withId: 'firm' },
    ])
  })

  it('that cannot be reached in time is told of, a few minutes are not', () => {
    const next = (from: number) => visit('b', { place: 2, from, until: from + 60 })
    expect(conflictsOf(week([day()]), [visit('a'), next(682)])).toEqual([])
    expect(conflictsOf(week([day()]), [visit('a'), next(675)])).toMatchObject([{ id: 'b', cause: 'unreachable', withId: 'a' }])
  })

  it('has no suggestion where nothing is free or nobody knows its place', () => {
    const full = day({ appointments: [{ id: 'fair', from: 480, until: 1020, place: null }] })
    expect(conflictsOf(week([full]), [visit('a')])).toMatchObject([{ suggestion: null }])
    expect(conflictsOf(week([day({ appointments: [dentist] })]), [visit('a', { place: null })])).toMatchObject([{ suggestion: null }])
  })

  it('takes a place that no other suggestion has taken', () => {
    const days = [day({ from: 0, until: 0 }), day({ day: '2026-12-01' })]
    const [one, other] = conflictsOf(week(days, [true, false]), [visit('a'), visit('b')]).map(({ suggestion }) => suggestion!)
    expect(one!.until <= other!.from || other!.until <= one!.from).toBe(true)
  })
})

describe('a time that has become free', () => {
  const gap = { day: 0, from: 600, until: 720 }
  const filler = (id: string, given: Partial<Filler> = {}): Filler => ({
    id,
    place: 1,
    minutes: 45,
    isDropInWelcome: false,
    windows: [ALL_DAY],
    ...given,
  })
  /** On the way to somebody at the second place. */
  const days = [day({ appointments: [{ id: 'next', from: 780, until: 840, place: 2 }] })]

  it('goes to two who are near, first to those who need no appointment', () => {
    const found = fillersOf(days, travel, gap, [filler('a'), filler('b'), filler('c', { isDropInWelcome: true })])
    expect(found.map(({ id }) => id)).toEqual(['c', 'a'])
    for (const { from } of found) expect(from).toBeGreaterThanOrEqual(600)
  })

  it('goes to nobody who is closed then, or too far away', () => {
    const far: TravelMatrix = { size: 2, minutes: Float64Array.from([0, 90, 90, 0]) }
    expect(fillersOf([day()], far, gap, [filler('a')])).toEqual([])
    expect(fillersOf(days, travel, gap, [filler('a', { windows: [[{ from: 800, until: 900 }]] })])).toEqual([])
  })
})
