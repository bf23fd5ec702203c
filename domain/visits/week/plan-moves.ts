/** What became of the other visits when one was changed by hand. */
import { placeId } from './candidates.ts'

/** `day` null: it has no place in the plan. */
type Placed = { customerId: string; siteId: string | null; name: string; day: string | null; from: number; isExcluded: boolean }

/** `retimed`: how many begin at another time of the same day. */
export type PlanMoves = {
  moved: { name: string; from: string; to: string }[]
  dropped: string[]
  added: { name: string; day: string }[]
  retimed: number
}

/** People do not mind a quarter of an hour. */
const TOLD_FROM_MINUTES = 15

/** @param changedId `placeId` of whom the change was about: he is not told of */
export function movesBetween(before: readonly Placed[], after: readonly Placed[], changedId: string): PlanMoves {
  const [former, now] = [placedBy(before, changedId), placedBy(after, changedId)]
  const both = [...former].flatMap(([id, was]) => {
    const is = now.get(id)
    return is ? [{ was, is }] : []
  })
  return {
    moved: both.filter(({ was, is }) => was.day !== is.day).map(({ was, is }) => ({ name: was.name, from: was.day, to: is.day })),
    dropped: [...former].flatMap(([id, { name }]) => (now.has(id) ? [] : [name])),
    added: [...now].flatMap(([id, { name, day }]) => (former.has(id) ? [] : [{ name, day }])),
    retimed: both.filter(({ was, is }) => was.day === is.day && Math.abs(was.from - is.from) >= TOLD_FROM_MINUTES).length,
  }
}

/** @example isMoved({ moved: [], dropped: [], added: [], retimed: 0 }) // false */
export const isMoved = ({ moved, dropped, added, retimed }: PlanMoves): boolean => moved.length + dropped.length + added.length + retimed > 0

/** Who is visited more than once is told apart by the number of the visit. */
function placedBy(visits: readonly Placed[], changedId: string): Map<string, { name: string; day: string; from: number }> {
  const found = new Map<string, { name: string; day: string; from: number }>()
  const counts = new Map<string, number>()
  for (const visit of visits) {
    const id = placeId(visit)
    if (visit.day === null || visit.isExcluded || id === changedId) continue
    const nth = (counts.get(id) ?? 0) + 1
    counts.set(id, nth)
    found.set(`${id} ${nth}`, { name: visit.name, day: visit.day, from: visit.from })
  }
  return found
}
