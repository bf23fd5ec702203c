/** The best of many offers, in few steps: a heap over their priorities. */

/** Offers are numbers from 0 on, with a priority each; the first `count` of `order` are those left. */
export type OfferHeap = { order: Int32Array; priorities: Float64Array; count: number }

/** All offers, the best one first. */
export function orderOffers(heap: OfferHeap): void {
  for (let at = 0; at < heap.count; at++) heap.order[at] = at
  for (let at = (heap.count >> 1) - 1; at >= 0; at--) sinkOffer(heap, at)
}

/** The first offer falls away. */
export function dropFirst(heap: OfferHeap): void {
  heap.order[0] = heap.order[--heap.count] as number
  sinkOffer(heap, 0)
}

/** An offer that may have become worse finds its place. */
export function sinkOffer({ order, priorities, count }: OfferHeap, from: number): void {
  const offer = order[from] as number
  const priority = priorities[offer] as number
  let at = from
  for (let next = 2 * at + 1; next < count; next = 2 * at + 1) {
    if (next + 1 < count && (priorities[order[next + 1] as number] as number) > (priorities[order[next] as number] as number)) next++
    if ((priorities[order[next] as number] as number) <= priority) break
    order[at] = order[next] as number
    at = next
  }
  order[at] = offer
}
