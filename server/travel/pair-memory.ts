/** Driving times that a road service has told, per pair of places, as long as the server runs: roads change slowly, and each question costs time or money. */

/** Minutes; null: no way; undefined: never told. */
export type PairMemory = {
  recall: (from: string, to: string) => number | null | undefined
  remember: (from: string, to: string, minutes: number | null) => void
}

/** Keeps at most so many pairs; those from the places that were remembered longest ago go first. A million takes some 50 MB. */
export function makePairMemory(mostPairs: number): PairMemory {
  const rows = new Map<string, Map<string, number | null>>()
  let pairs = 0
  const forgetOldest = (): void => {
    const [oldest] = rows
    if (!oldest) return
    rows.delete(oldest[0])
    pairs -= oldest[1].size
  }
  return {
    recall: (from, to) => rows.get(from)?.get(to),
    remember: (from, to, minutes) => {
      const row = rows.get(from) ?? new Map<string, number | null>()
      rows.delete(from)
      rows.set(from, row)
      if (!row.has(to)) pairs++
      row.set(to, minutes)
      while (pairs > mostPairs && rows.size > 1) forgetOldest()
    },
  }
}
