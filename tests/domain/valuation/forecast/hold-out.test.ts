import { existsSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { type HoldOut, holdLastOut } from '../../../../domain/valuation/forecast/hold-out.ts'
import { type Kind, simulateOrders } from './simulated-orders.ts'

const usual: Kind = { regularity: 2, everyDays: 30, differ: 0.8, days: 730 }
const kinds: Record<string, Kind> = {
  'by chance': { ...usual, regularity: 1 },
  'fairly regular': usual,
  regular: { ...usual, regularity: 3 },
  'in bursts': { ...usual, regularity: 0.5 },
  'all alike': { ...usual, regularity: 1, differ: 0.1 },
  'very different': { ...usual, differ: 1.5, days: 1100 },
  seasonal: { ...usual, regularity: 3, everyDays: 45, days: 1460, quietMonths: [4, 5, 6, 7] },
}

/** On the average of several logs of a kind. */
function expectBetter(found: readonly (HoldOut | null)[]): void {
  const mean = (of: (one: HoldOut) => number): number => found.reduce((sum, one) => sum + of(one as HoldOut), 0) / found.length
  const error = mean(({ medianAbsErrorDays }) => medianAbsErrorDays)
  expect(error).toBeLessThan(mean(({ baselines }) => baselines.ownMean))
  expect(error).toBeLessThan(mean(({ baselines }) => baselines.globalMedian))
  expect(mean(({ coverage80 }) => coverage80)).toBeGreaterThan(0.75)
  expect(mean(({ coverage80 }) => coverage80)).toBeLessThan(0.85)
}

it.each(Object.entries(kinds))('foretells better than either usual guess, within its range as often as it says: %s', (_, kind) => {
  expectBetter([1, 2, 3].map((seed) => holdLastOut(simulateOrders(kind, 500, seed))))
})

it('is no worse than naming the own mean gap where all keep to it', () => {
  const found = holdLastOut(simulateOrders({ ...usual, regularity: 10 }, 600, 5))
  expect(found?.medianAbsErrorDays).toBeLessThan((found?.baselines.ownMean as number) * 1.1)
  expect(found?.baselines.globalMedian).toBeGreaterThan((found?.medianAbsErrorDays as number) * 1.5)
})

it('holds out nothing of who ordered on fewer than four days, and looks at nothing that it holds out', () => {
  expect(holdLastOut([[1, 2, 3], [5]])).toBeNull()
  const customers = simulateOrders(usual, 200, 3)
  const later = customers.map((days) => (days.length < 4 ? days : [...days.slice(0, -1), (days.at(-1) as number) + 10_000]))
  const [found, postponed] = [holdLastOut(customers), holdLastOut(later)]
  expect(postponed?.customers).toBe(found?.customers)
  expect(postponed?.medianAbsErrorDays).toBeGreaterThan(9_000)
  expect(postponed?.coverage80).toBe(0)
})

const CDNOW = '../shared/references/clv/CDNOW_sample.txt'
const isThere = existsSync(CDNOW)
if (!isThere) console.log('CDNOW is not tried: the reference data are not there')
it.skipIf(!isThere)('foretells the last orders of CDNOW better than either usual guess', () => {
  const customers = new Map<string, Set<number>>()
  for (const line of readFileSync(CDNOW, 'utf8').trim().split('\n')) {
    const [id = '', , date = ''] = line.trim().split(/\s+/)
    const day = Date.parse(`${date.slice(0, 4)}-${date.slice(4, 6)}-${date.slice(6)}`) / 86_400_000
    customers.set(id, (customers.get(id) ?? new Set()).add(day))
  }
  const found = holdLastOut([...customers.values()].map((days) => [...days].sort((one, other) => one - other)))
  expect(found?.customers).toBe(527)
  expectBetter([found])
})
