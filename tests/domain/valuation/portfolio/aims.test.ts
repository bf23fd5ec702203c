import { describe, expect, it } from 'vitest'
import { aims, strategyFor } from '../../../../domain/valuation/portfolio/aims.ts'
import { type ClassStrategy, classCodes, defaultStrategies } from '../../../../domain/visits/strategy/class-strategy.ts'

const visits: ClassStrategy = { rhythm: { kind: 'interval', days: 28 }, minutes: 60, channel: 'visit', role: 'field' }
const calls: ClassStrategy = { ...visits, channel: 'phone' }

describe('the aim', () => {
  it('to build up visits oftener, and comes nearer to whom one only calls', () => {
    expect(strategyFor('build_up', visits)).toEqual({ ...visits, rhythm: { kind: 'interval', days: 21 } })
    expect(strategyFor('build_up', calls)).toEqual({ ...calls, channel: 'phone_first' })
    expect(strategyFor('build_up', { ...visits, channel: 'phone_first' })).toEqual(visits)
    expect(strategyFor('build_up', { ...calls, rhythm: { kind: 'campaign' } }).rhythm).toEqual({ kind: 'interval', days: 182 })
  })

  it('to hold changes nothing', () => {
    for (const code of classCodes) expect(strategyFor('hold', defaultStrategies[code])).toEqual(defaultStrategies[code])
  })

  it('to look after more cheaply comes more rarely, or calls only', () => {
    expect(strategyFor('look_after_cheaper', visits).rhythm).toEqual({ kind: 'interval', days: 42 })
    expect(strategyFor('look_after_cheaper', { ...visits, channel: 'phone_first' }).channel).toBe('phone')
  })

  it('never leaves whole weeks between a week and three years, nor the days of a pursuit', () => {
    const pursuit: ClassStrategy = { ...visits, rhythm: { kind: 'pursuit', days: [0, 14, 45] } }
    for (const aim of aims) expect(strategyFor(aim, pursuit).rhythm).toEqual(pursuit.rhythm)
    for (const days of [1, 5, 7, 29, 100, 1_095])
      for (const aim of ['build_up', 'look_after_cheaper'] as const) {
        const { rhythm } = strategyFor(aim, { ...visits, rhythm: { kind: 'interval', days } })
        expect(rhythm.kind === 'interval' && rhythm.days).toBeGreaterThanOrEqual(7)
        expect(rhythm.kind === 'interval' && rhythm.days).toBeLessThanOrEqual(1_095)
      }
  })
})
