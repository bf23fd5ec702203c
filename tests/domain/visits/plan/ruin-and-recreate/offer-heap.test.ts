import fc from 'fast-check'
import { expect, it } from 'vitest'
import { dropFirst, orderOffers, sinkOffer } from '../../../../../domain/visits/plan/ruin-and-recreate/offer-heap.ts'

/** What comes out, while an offer that would be next becomes worse by its share first, once. */
function drain(priorities: number[], shares: number[]): number[] {
  const heap = { order: new Int32Array(priorities.length), priorities: Float64Array.from(priorities), count: priorities.length }
  const isRated = priorities.map(() => false)
  const drained: number[] = []
  orderOffers(heap)
  while (heap.count > 0) {
    const first = heap.order[0] as number
    if (isRated[first]) {
      drained.push(heap.priorities[first] as number)
      dropFirst(heap)
    } else {
      isRated[first] = true
      heap.priorities[first] = (heap.priorities[first] as number) * (shares[first] ?? 1)
      sinkOffer(heap, 0)
    }
  }
  return drained
}

it('the best offer comes first, also when offers become worse before it is their turn', () => {
  const cases = fc.array(fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true })), { maxLength: 60 })
  fc.assert(
    fc.property(cases, (offers) => {
      const drained = drain(
        offers.map(([priority]) => priority),
        offers.map(([, share]) => share),
      )
      expect(drained).toEqual(offers.map(([priority, share]) => priority * share).sort((one, other) => other - one))
    }),
  )
})
