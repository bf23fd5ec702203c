import { describe, expect, it } from 'vitest'
import { findChances, type GroupDevelopment, type Proposed } from '../../../../domain/cockpit/visit-sheet/find-chances.ts'

const group = (name: string, cents: number, lastYearCents: number, lastOn: string | null = null): GroupDevelopment => ({
  ...{ productGroupId: name, name, cents, lastYearCents, lastOn },
})
const noPotential = { proposed: [], potentialCents: null, revenueLast12MonthsCents: 0 }
const proposed = (productGroupId: string, kind: Proposed['kind'] = 'gap', name = productGroupId): Proposed => ({
  ...{ kind, ruleKey: `${kind}:${productGroupId}:${name}`, productGroupId, name, others: [], buyers: 7, of: 9, cents: 420_000, isOffered: false },
})

describe('chances of a visit', () => {
  it('are groups that lapsed or lost more than half, the largest loss first', () => {
    const groups = [group('Klein', 0, 100, '2025-03-01'), group('Stabil', 60, 100), group('Gefallen', 400, 1000), group('Neu', 500, 0)]
    expect(findChances({ groups, ...noPotential })).toEqual([
      { kind: 'shrinking_group', name: 'Gefallen', cents: 400, lastYearCents: 1000 },
      { kind: 'lapsed_group', name: 'Klein', lastYearCents: 100, lastOn: '2025-03-01' },
    ])
  })

  it('leave a group alone that has just half', () => {
    expect(findChances({ groups: [group('Halb', 50, 100)], ...noPotential })).toEqual([])
  })

  it('call a group lapsed whose credit notes exceed its orders', () => {
    expect(findChances({ groups: [group('Retour', -20, 100)], ...noPotential })).toMatchObject([{ kind: 'lapsed_group' }])
  })

  it('are five groups at most, and the potential that is open', () => {
    const groups = Array.from({ length: 8 }, (_, i) => group(`G${i}`, 0, 100 + i))
    const found = findChances({ groups, proposed: [], potentialCents: 1_000, revenueLast12MonthsCents: 400 })
    expect(found).toHaveLength(6)
    expect(found.at(-1)).toEqual({ kind: 'open_potential', cents: 600 })
  })

  it('know no potential of a customer who buys it all or was never asked', () => {
    expect(findChances({ groups: [], proposed: [], potentialCents: 400, revenueLast12MonthsCents: 400 })).toEqual([])
    expect(findChances({ groups: [], ...noPotential })).toEqual([])
  })

  it('are what others buy too, no group twice, before the potential', () => {
    const groups = [group('Gefallen', 400, 1000), group('Stabil', 100, 100)]
    const others = [
      proposed('Gefallen', 'better', 'Edelstahl'),
      proposed('Fittinge'),
      proposed('Stabil', 'better', 'A2'),
      proposed('Stabil', 'better', 'A4'),
    ]
    const found = findChances({ groups, proposed: others, potentialCents: 1_000, revenueLast12MonthsCents: 400 })
    expect(found.map((chance) => [chance.kind, 'name' in chance ? chance.name : null])).toEqual([
      ['shrinking_group', 'Gefallen'],
      ['gap', 'Fittinge'],
      ['better', 'A2'],
      ['open_potential', null],
    ])
  })
})
