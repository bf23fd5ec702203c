import { describe, expect, it } from 'vitest'
import { hasBegun, horizonOf, mondayOf, type PlannerDay, takenWhenFull, weekToPlan } from '../../../../addin/workspace/visits/plan/planner-week.ts'

describe('the week that is planned', () => {
  it('begins on Monday', () => {
    expect(mondayOf('2026-11-25')).toBe('2026-11-23')
    expect(mondayOf('2026-11-29')).toBe('2026-11-23')
    expect(mondayOf('2026-11-30')).toBe('2026-11-30')
  })

  it('is this one until Wednesday, then the next', () => {
    expect(weekToPlan('2026-11-25')).toBe('2026-11-23')
    expect(weekToPlan('2026-11-26')).toBe('2026-11-30')
  })

  it('leaves out what is over or has begun', () => {
    expect(horizonOf('2026-11-30', 1, '2026-11-25')).toEqual({ from: '2026-11-30', days: 7 })
    expect(horizonOf('2026-11-23', 1, '2026-11-25')).toEqual({ from: '2026-11-26', days: 4 })
    expect(horizonOf('2026-11-23', 4, '2026-11-25')).toEqual({ from: '2026-11-26', days: 25 })
    expect(horizonOf('2026-11-16', 1, '2026-11-25')).toBeNull()
  })
})

describe('a visit of the week', () => {
  it.each([
    ['an hour ago', '2026-11-25', 13 * 60, true],
    ['this very minute', '2026-11-25', 14 * 60, true],
    ['in an hour', '2026-11-25', 15 * 60, false],
    ['yesterday evening', '2026-11-24', 20 * 60, true],
    ['tomorrow morning', '2026-11-26', 8 * 60, false],
  ])('has begun %s or not, and so has a report or a sheet', (_, day, from, expected) => {
    expect(hasBegun({ day, from }, new Date('2026-11-25T14:00'))).toBe(expected)
  })
})

describe('a day without visits', () => {
  const place = { kind: 'home' as const, text: null, position: null }
  const day = (given: Partial<PlannerDay> = {}): PlannerDay => ({
    ...{ day: '2026-11-30', isOpen: true, why: null, holiday: null, from: 480, until: 1080, start: place, end: place, appointments: [] },
    ...{ mostDriving: null, mostPlanned: 20, pause: null, tourRegions: [] },
    ...given,
  })
  const figures = { visits: 0, driving: 0, visiting: 0, free: 180, pause: null }

  it('is full when appointments and ways leave no room for one, and tells how far', () => {
    expect(takenWhenFull(day(), 0, figures)).toBeCloseTo(0.7)
    expect(takenWhenFull(day({ mostPlanned: 200 }), 0, { ...figures, driving: 190 })).toBeCloseTo(0.7)
    expect(takenWhenFull(day({ mostPlanned: 400, mostDriving: 120 }), 0, { ...figures, driving: 120 })).toBeCloseTo(0.7)
  })

  it('is not when there is room, when it is closed, or when it has some', () => {
    expect(takenWhenFull(day({ mostPlanned: 200 }), 0, figures)).toBeNull()
    expect(takenWhenFull(day({ isOpen: false, mostPlanned: 0 }), 0, figures)).toBeNull()
    expect(takenWhenFull(day(), 2, figures)).toBeNull()
    expect(takenWhenFull(day(), 0, null)).toBeNull()
  })
})
