/** Driving times that a road service has told, per pair of places, as long as the server runs: roads change slowly, and each question costs time or money. */

/** Places are numbers that `placeOf` gave. */
export type PairMemory = {
  /** @param spot text that is the same for the same coordinates */
  placeOf: (spot: string) => number
  /** Minutes; null: no way; undefined: never told, or forgotten. */
  recall: (from: number, to: number) => number | null | undefined
  remember: (from: number, to: number, minutes: number | null) => void
}

/** More places than that are not told apart in one key; the earth has no such number of customers. */
const MOST_PLACES = 2 ** 26
const NO_WAY = -1

/** Keeps between half of so many pairs and all of them: when the younger half is full, the older one goes. In flat tables, since a million pairs in maps take ten times the memory. */
export function makePairMemory(mostPairs: number): PairMemory {
  const places = new Map<string, number>()
  const half = Math.ceil(mostPairs / 2)
  let [young, old] = [new PairTable(half), new PairTable(half)]
  return {
    placeOf: (spot) => {
      const known = places.get(spot)
      if (known !== undefined) return known
      places.set(spot, places.size)
      return places.size - 1
    },
    recall: (from, to) => {
      const minutes = young.get(keyOf(from, to)) ?? old.get(keyOf(from, to))
      return minutes === NO_WAY ? null : minutes
    },
    remember: (from, to, minutes) => {
      if (young.isFull()) [young, old] = [new PairTable(half), young]
      young.set(keyOf(from, to), minutes ?? NO_WAY)
    },
  }
}

/** Never zero, which marks a free slot. */
const keyOf = (from: number, to: number): number => (from + 1) * MOST_PLACES + to

/** A hash table of numbers in two flat arrays, never more than half full. They are made with the first pair. */
class PairTable {
  readonly #most: number
  readonly #slots: number
  #keys = new Float64Array()
  #minutes = new Float64Array()
  #used = 0

  constructor(most: number) {
    this.#most = most
    this.#slots = 2 ** Math.ceil(Math.log2(most * 2 + 1))
  }

  isFull = (): boolean => this.#used >= this.#most

  get(key: number): number | undefined {
    if (this.#used === 0) return undefined
    const slot = this.#slotOf(key)
    return this.#keys[slot] === key ? this.#minutes[slot] : undefined
  }

  set(key: number, minutes: number): void {
    if (this.#used === 0) [this.#keys, this.#minutes] = [new Float64Array(this.#slots), new Float64Array(this.#slots)]
    const slot = this.#slotOf(key)
    if (this.#keys[slot] !== key) this.#used++
    this.#keys[slot] = key
    this.#minutes[slot] = minutes
  }

  /** Where the key stands, or the free slot where it would. */
  #slotOf(key: number): number {
    let slot = Math.imul((key % MOST_PLACES) ^ Math.imul(key / MOST_PLACES, 0x9e3779b1), 0x85ebca6b) & (this.#slots - 1)
    while (this.#keys[slot] !== 0 && this.#keys[slot] !== key) slot = (slot + 1) & (this.#slots - 1)
    return slot
  }
}
