/** Which stops lie near a stop, asked for one at a time: to sort them all takes longer than a first plan may. */
import type { Model } from '../model.ts'

export type Neighbours = (stop: number) => Int32Array

const MOST = 100

/** Nearest first, the stop itself among them. */
export function createNeighbours(model: Model): Neighbours {
  const known: (Int32Array | undefined)[] = []
  return (stop) => {
    const found = known[stop] ?? nearest(model, stop)
    known[stop] = found
    return found
  }
}

function nearest({ travel, place, stops }: Model, stop: number): Int32Array {
  const row = (place[stop] as number) * travel.size
  const ways = Float64Array.from({ length: stops }, (_, other) => {
    const there = place[other] as number
    return (travel.out[row + there] as number) + (travel.into[row + there] as number)
  })
  const limit = stops <= MOST ? Number.POSITIVE_INFINITY : (Float64Array.from(ways).sort()[MOST - 1] as number)
  const near: number[] = []
  for (let other = 0; other < stops; other++) if ((ways[other] as number) <= limit) near.push(other)
  return Int32Array.from(near.sort((one, other) => (ways[one] as number) - (ways[other] as number) || one - other).slice(0, MOST))
}
