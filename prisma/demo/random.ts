/** A small seeded generator (mulberry32): same seed, same company. */
export type Random = {
  /** Uniform in [0, 1). */
  next: () => number
  /** Integer from `min` to `max`, both included. */
  int: (min: number, max: number) => number
  /** One element; throws on an empty list. */
  pick: <T>(items: readonly T[]) => T
  /** True with probability `p`. */
  chance: (p: number) => boolean
  /** A version 4 shaped UUID drawn from this generator. */
  uuid: () => string
}

export function seededRandom(seed: number): Random {
  let state = seed >>> 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = state
    t = Math.imul(t ^ (t >>> 15), t | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
  const int = (min: number, max: number): number => min + Math.floor(next() * (max - min + 1))
  const pick = <T>(items: readonly T[]): T => {
    const item = items[int(0, items.length - 1)]
    if (item === undefined) throw new Error('Cannot pick from an empty list')
    return item
  }
  const hex = (digits: number): string => Array.from({ length: digits }, () => int(0, 15).toString(16)).join('')
  const uuid = (): string => `${hex(8)}-${hex(4)}-4${hex(3)}-${pick(['8', '9', 'a', 'b'])}${hex(3)}-${hex(12)}`
  return { next, int, pick, chance: (p) => next() < p, uuid }
}
