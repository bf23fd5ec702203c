import { describe, expect, it } from 'vitest'
import { fitModels, type KnownCustomer, LEAST_AT_ALL, LEAST_IN_GROUP } from '../../../../domain/valuation/lifetime-value/fit-models.ts'
import { simulate, simulateSpends } from './simulated.ts'

const often = { r: 1.5, alpha: 10, a: 0.8, b: 5 }
const seldom = { r: 0.9, alpha: 60, a: 0.8, b: 5 }

function customers(model: typeof often, count: number, group: number, seed: number): KnownCustomer[] {
  const histories = simulate(model, count, 0, seed)
  const counts = histories.map(({ repeats }) => repeats)
  const spends = simulateSpends({ p: 4, q: 3.5, v: 30_000 }, counts, seed)
  return histories.map((history, n) => ({ ...history, ...(spends[n] as { orders: number; mean: number }), group }))
}

const kinds = (of: readonly KnownCustomer[]) => [...fitModels(of)].map(({ kind, group }) => `${kind} ${group ?? 'all'}`)

describe('the models', () => {
  it('are fitted to all customers and to each target group with enough of them who order again', () => {
    const few = customers(seldom, LEAST_IN_GROUP - 10, 1, 5)
    expect(kinds([...customers(often, 500, 0, 3), ...few, ...customers(seldom, 40, -1, 7)])).toEqual([
      'bg_nbd all',
      'gamma_gamma all',
      'bg_nbd 0',
      'gamma_gamma 0',
    ])
  })

  it('say of each group what is true of it', () => {
    const found = [...fitModels([...customers(often, 900, 0, 3), ...customers(seldom, 900, 1, 5)])]
    const rate = (group: number): number => {
      const model = found.find((each) => each.kind === 'bg_nbd' && each.group === group)
      return model?.kind === 'bg_nbd' ? model.fit.parameters.alpha / model.fit.parameters.r : Number.NaN
    }
    expect(rate(0)).toBeLessThan(12)
    expect(rate(1)).toBeGreaterThan(40)
  })

  it('are none where too few have ordered again, or nobody', () => {
    const once = (count: number): KnownCustomer[] => Array(count).fill({ repeats: 0, lastAt: 0, observed: 50, orders: 0, mean: 0, group: 0 })
    const again: KnownCustomer = { repeats: 2, lastAt: 30, observed: 50, orders: 2, mean: 5_000, group: 0 }
    expect(kinds([])).toEqual([])
    expect(kinds(once(5_000))).toEqual([])
    expect(kinds([again])).toEqual([])
    expect(kinds([...once(5_000), ...Array(LEAST_AT_ALL - 1).fill(again)])).toEqual([])
  })

  it('know orders without margins where no cost is known', () => {
    const costless = customers(often, 100, -1, 3).map((each) => ({ ...each, orders: 0, mean: 0 }))
    expect(kinds(costless)).toEqual(['bg_nbd all'])
  })

  it('come to an end with a hundred thousand customers who are all alike', () => {
    const found = [...fitModels(Array(100_000).fill({ repeats: 3, lastAt: 200, observed: 300, orders: 3, mean: 5_000, group: 0 }))]
    expect(found.map(({ kind, group }) => `${kind} ${group ?? 'all'}`)).toEqual(['bg_nbd all', 'bg_nbd 0'])
    for (const { fit } of found) expect(Object.values(fit.parameters).every(Number.isFinite)).toBe(true)
  })

  it('tell whether the number of orders and their margin go together, and how many customers cost more than they bring', () => {
    const known = customers(often, 400, -1, 3)
    const told = (of: readonly KnownCustomer[]) => [...fitModels(of)].find(({ kind }) => kind === 'gamma_gamma')?.told
    expect(Math.abs((told(known) as { correlation: number }).correlation)).toBeLessThan(0.15)
    const together = known.map((each) => ({ ...each, mean: each.orders * 1_000 }))
    expect(told(together)).toMatchObject({ correlation: 1, losing: 0 })
    const losses = known.map((each, n) => (n < 100 && each.orders > 0 ? { ...each, mean: -500 } : each))
    expect(told(losses)).toMatchObject({ losing: known.slice(0, 100).filter(({ orders }) => orders > 0).length })
  })
})
