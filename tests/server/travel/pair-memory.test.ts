import { expect, it } from 'vitest'
import { makePairMemory } from '../../../server/travel/pair-memory.ts'

it('keeps what was told last when there is more than it may hold', () => {
  const memory = makePairMemory(4)
  for (const from of ['a', 'b', 'c']) for (const to of ['x', 'y']) memory.remember(from, to, 7)
  expect([memory.recall('a', 'x'), memory.recall('b', 'x'), memory.recall('c', 'y')]).toEqual([undefined, 7, 7])
  memory.remember('b', 'x', null)
  memory.remember('d', 'x', 9)
  expect([memory.recall('c', 'x'), memory.recall('b', 'x'), memory.recall('d', 'x')]).toEqual([undefined, null, 9])
})
