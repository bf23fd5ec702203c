import { expect, it } from 'vitest'
import { makePairMemory } from '../../../server/travel/pair-memory.ts'

it('tells what was told, no way included, and nothing else', () => {
  const memory = makePairMemory(100)
  const [a, b] = [memory.placeOf('53,10'), memory.placeOf('54,10')]
  expect([memory.placeOf('53,10'), a === b]).toEqual([a, false])
  expect(memory.recall(a, b)).toBeUndefined()
  memory.remember(a, b, 17.5)
  memory.remember(b, a, null)
  memory.remember(a, a, 0)
  expect([memory.recall(a, b), memory.recall(b, a), memory.recall(a, a), memory.recall(b, b)]).toEqual([17.5, null, 0, undefined])
  memory.remember(a, b, 18)
  expect(memory.recall(a, b)).toBe(18)
})

it('forgets the older half when there is more than it may hold, and mixes nothing up', () => {
  const memory = makePairMemory(10_000)
  const places = Array.from({ length: 150 }, (_, i) => memory.placeOf(`place ${i}`))
  const minutesOf = (from: number, to: number): number => from * 1_000 + to
  for (const from of places) for (const to of places) memory.remember(from, to, minutesOf(from, to))
  const told = places.flatMap((from) => places.map((to) => [memory.recall(from, to), minutesOf(from, to)] as const))
  const kept = told.filter(([minutes]) => minutes !== undefined)
  expect(kept.every(([minutes, expected]) => minutes === expected)).toBe(true)
  expect(kept.length).toBeGreaterThanOrEqual(5_000)
  expect(kept.length).toBeLessThanOrEqual(10_000)
  expect(told.slice(-5_000).every(([minutes]) => minutes !== undefined)).toBe(true)
})
