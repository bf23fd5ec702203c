import { expect, it } from 'vitest'
import type { Position } from '../../../../domain/travel/position.ts'
import { PlaceTable } from '../../../../server/visits/plan/place-table.ts'

const at = (accuracy: Position['accuracy']): Position => ({ latitude: 53.87, longitude: 10.69, accuracy })

it('gives a spot one row, but two sites in the middle of the same area two', () => {
  const table = new PlaceTable()
  expect([table.numberOf(at('exact'), 'a'), table.numberOf(at('exact'), 'b'), table.numberOf(at('exact'))]).toEqual([0, 0, 0])
  expect([table.numberOf(at('postal_code'), 'a'), table.numberOf(at('postal_code'), 'b'), table.numberOf(at('postal_code'), 'a')]).toEqual([1, 2, 1])
  expect([table.numberOf(at('region')), table.numberOf(at('region'))]).toEqual([3, 3])
  expect(table.positions).toEqual([at('exact'), at('postal_code'), at('postal_code'), at('region')])
})
