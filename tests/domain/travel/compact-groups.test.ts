import fc from 'fast-check'
import { expect, it } from 'vitest'
import { compactGroups } from '../../../domain/travel/compact-groups.ts'

const point = fc.record({ latitude: fc.double({ min: 47, max: 55, noNaN: true }), longitude: fc.double({ min: 6, max: 15, noNaN: true }) })

it('puts every point into exactly one group, none of them too large', () => {
  fc.assert(
    fc.property(fc.array(point, { maxLength: 60 }), fc.integer({ min: 1, max: 10 }), (points, most) => {
      const groups = compactGroups(points, most)
      expect(groups.flat().sort((a, b) => a - b)).toEqual(points.map((_, i) => i))
      for (const group of groups) expect(group.length > 0 && group.length <= most).toBe(true)
    }),
  )
})

it('keeps together what lies together', () => {
  const towns = [53.87, 48.14, 53.9, 48.2].map((latitude) => ({ latitude, longitude: 11 }))
  expect(compactGroups(towns, 2)).toEqual([
    [1, 3],
    [0, 2],
  ])
})
