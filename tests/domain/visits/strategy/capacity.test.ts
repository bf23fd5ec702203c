import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type ClassLoad, capacity } from '../../../../domain/visits/strategy/capacity.ts'
import { type ClassCode, defaultStrategies } from '../../../../domain/visits/strategy/class-strategy.ts'

const load = (classCode: ClassCode, customers: number, marginCents: number | null = null): ClassLoad => ({
  classCode,
  strategy: defaultStrategies[classCode],
  customers,
  byHand: [],
  marginCents,
})
const every = (classCode: ClassCode, customers: number, days: number): ClassLoad => ({
  ...load(classCode, customers),
  strategy: { rhythm: { kind: 'interval', days }, minutes: 60, channel: 'visit', role: 'field' },
})

describe('capacity', () => {
  it('finds the classes that suffer, the least valuable first', () => {
    const loads = [every('C1', 340, 200), every('A1', 40, 21), every('B1', 120, 60)]
    const { visitsNeeded, classes } = capacity(loads, { hourlyCostCents: 18_841, visitsPossible: 900 })
    expect(visitsNeeded).toBe(621 + 695 + 730)
    expect(classes.map(({ classCode, unserved }) => [classCode, unserved])).toEqual([
      ['C1', 621],
      ['A1', 0],
      ['B1', 525],
    ])
  })

  it('sets hours times rate against the margin, and warns of more only', () => {
    const cost = (marginCents: number | null) => capacity([load('A1', 42, marginCents)], { hourlyCostCents: 10_000, visitsPossible: 900 }).classes[0]
    expect(cost(3_650_000)).toMatchObject({ visits: 365, costCents: 3_650_000, costsMoreThanMargin: false })
    expect(cost(3_649_999)).toMatchObject({ costsMoreThanMargin: true })
    expect(cost(null)).toMatchObject({ costsMoreThanMargin: false })
  })

  it('goes by intervals set by hand where there are any', () => {
    const given = {
      ...load('A1', 4),
      byHand: [
        { days: 73, customers: 1 },
        { days: 5, customers: 1 },
      ],
    }
    // Two every 42 days, and 5 and 73 visits.
    expect(capacity([given], { hourlyCostCents: 10_000, visitsPossible: 900 }).visitsNeeded).toBe(Math.round((2 * 365) / 42 + 5 + 73))
  })

  it('counts calls apart, a pursuit by its visits and a campaign not at all', () => {
    const { visitsNeeded, classes } = capacity([load('A3', 10), load('C2', 10), load('C3', 500)], { hourlyCostCents: 12_000, visitsPossible: 900 })
    expect(visitsNeeded).toBe(40)
    expect(classes).toMatchObject([
      { visits: 40, calls: 0, costCents: 480_000 },
      { visits: 0, calls: 20, costCents: 60_000 },
      { visits: 0, calls: 0, costCents: 0 },
    ])
  })

  it('leaves unserved exactly what is needed above what is possible', () => {
    const codes: ClassCode[] = ['A1', 'A2', 'A3', 'B1', 'B2', 'B3']
    const loads = fc.array(fc.nat(200), { minLength: 6, maxLength: 6 }).map((counts) => codes.map((code, i) => load(code, counts[i] ?? 0)))
    fc.assert(
      fc.property(loads, fc.nat(3000), (given, visitsPossible) => {
        const { visitsNeeded, classes } = capacity(given, { hourlyCostCents: 18_841, visitsPossible })
        expect(classes.reduce((sum, { unserved }) => sum + unserved, 0)).toBe(Math.max(0, visitsNeeded - visitsPossible))
      }),
    )
  })
})
