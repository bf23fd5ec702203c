/** Which pairs of places a road service is asked for, and in which order. */
import { compactGroups } from '../../domain/travel/compact-groups.ts'
import { kilometresBetween } from '../../domain/travel/great-circle.ts'
import { type Position, positionOf } from '../../domain/travel/position.ts'

/** Numbers of places: all ways from some to some. */
export type Block = { from: readonly number[]; to: readonly number[] }

/** Beyond, a plan hardly ever goes from one to the other, and on long ways the estimate is good. */
const FARTHEST_KM = 200

/** Neighbours first, so that what there is no time for matters least. A place known by its region only is no place on a road: it is not asked for. */
export function blocksToAsk(positions: readonly Position[], mostPlaces: number): Block[] {
  const numbers = positions.flatMap((position, i) => (position.accuracy === 'region' || !positionOf(position) ? [] : [i]))
  const placed = numbers.map((i) => positions[i]).filter((position) => position !== undefined)
  const groups = compactGroups(placed, mostPlaces).map((group) => {
    const members = group.map((i) => placed[i]).filter((position) => position !== undefined)
    return { numbers: group.map((i) => numbers[i] ?? 0), middle: middleOf(members) }
  })
  return groups
    .flatMap((from) => groups.map((to) => ({ from: from.numbers, to: to.numbers, km: kilometresBetween(from.middle, to.middle) })))
    .filter(({ km }) => km <= FARTHEST_KM)
    .sort((a, b) => a.km - b.km)
}

/** The first blocks with at most so many pairs together, and the others. */
export function nearest(blocks: readonly Block[], mostPairs: number): [near: readonly Block[], far: readonly Block[]] {
  let pairs = 0
  const end = blocks.findIndex(({ from, to }) => {
    pairs += from.length * to.length
    return pairs > mostPairs
  })
  return end < 0 ? [blocks, []] : [blocks.slice(0, end), blocks.slice(end)]
}

const middleOf = (positions: readonly Position[]): { latitude: number; longitude: number } => ({
  latitude: mean(positions.map(({ latitude }) => latitude)),
  longitude: mean(positions.map(({ longitude }) => longitude)),
})

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length

/** The longer side in two; empty when there is only one pair. */
export function halves({ from, to }: Block): Block[] {
  if (from.length === 1 && to.length === 1) return []
  const [longer, middle] = from.length >= to.length ? [from, from.length / 2] : [to, to.length / 2]
  const parts = [longer.slice(0, Math.ceil(middle)), longer.slice(Math.ceil(middle))]
  return parts.map((part) => (longer === from ? { from: part, to } : { from, to: part }))
}
