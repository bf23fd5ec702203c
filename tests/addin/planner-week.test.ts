import { describe, expect, it } from 'vitest'
import { horizonOf, mondayOf, weekToPlan } from '../../addin/workspace/planner/planner-week.ts'

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
