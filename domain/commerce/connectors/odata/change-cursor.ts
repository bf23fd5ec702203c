/** How far changes have been read by the time at which the source changed its rows. */

/** A row at a time of its own: `mark` is both, hashed; `at` in milliseconds of the source's clock. */
export type Mark = { mark: string; at: number }

/**
 * `since`: changes from then on are asked for, ISO 8601; null: everything. `newest`: the latest change that was ever seen, in milliseconds.
 * While it is read: `startedAt`, the source's clock when that began; `link`, the page that comes next; `visited`, hashes of the links and pages before it.
 * `seen`: rows that were read already and come again, since more is asked for than is new. `isAnew`: it was begun anew since it was last through.
 */
export type ChangeCursor = {
  since: string | null
  newest: number | null
  startedAt: number | null
  link: string | null
  visited: readonly string[]
  seen: readonly Mark[]
  isAnew?: boolean
}

export const firstCursor: ChangeCursor = { since: null, newest: null, startedAt: null, link: null, visited: [], seen: [] }

/** So much more is asked for: what was being written while it was read, and clocks that differ. */
const OVERLAP_MS = 10 * 60_000
/** What comes again beyond them is found unchanged when it is compared. */
const MOST_SEEN = 20_000

/** `pageHash`: of all that stands on it. */
export type ReadPage = { marks: readonly Mark[]; link: string | null; linkHash: string; pageHash: string; at: number }

/**
 * The cursor behind a page; `isThrough`: it was the last one. Throws a RepeatedLink for one that was followed before, or leads to
 * the same page again and again, as where a system does not know the parameter by which its pages are counted.
 * A row that changes while others are read may be on a page that is past: what counts is when the reading began.
 */
export function afterPage(cursor: ChangeCursor, { marks, link, linkHash, pageHash, at }: ReadPage): { cursor: ChangeCursor; isThrough: boolean } {
  const startedAt = cursor.startedAt ?? at
  const newest = marks.reduce<number | null>((latest, mark) => (latest === null || mark.at > latest ? mark.at : latest), cursor.newest)
  const since = newest === null ? null : Math.min(newest, startedAt) - OVERLAP_MS
  const before = cursor.since === null ? Number.NEGATIVE_INFINITY : Date.parse(cursor.since) + OVERLAP_MS
  // Those that come again in this reading, and those that will in the next.
  const seen = [...cursor.seen, ...marks].filter(({ at: changed }) => changed <= before || (since !== null && changed >= since))
  if (link !== null) {
    if (cursor.visited.includes(linkHash) || cursor.visited.includes(pageHash)) throw new RepeatedLink()
    const visited = [...cursor.visited, linkHash, pageHash]
    return { cursor: { ...cursor, newest, startedAt, link, visited, seen: latestOf(seen) }, isThrough: false }
  }
  return {
    cursor: {
      ...{ newest, startedAt: null, link: null, visited: [] },
      since: since === null ? cursor.since : new Date(since).toISOString(),
      seen: latestOf(seen).filter((mark) => since !== null && mark.at >= since),
    },
    isThrough: true,
  }
}

export class RepeatedLink extends Error {}

/** Begins the reading anew where its pages cannot be followed any more. */
export const fromBeginning = (cursor: ChangeCursor): ChangeCursor => ({ ...cursor, startedAt: null, link: null, visited: [], isAnew: true })

function latestOf(seen: readonly Mark[]): Mark[] {
  const apart = [...new Map(seen.map((each) => [each.mark, each])).values()]
  return apart.length > MOST_SEEN ? apart.sort((one, other) => other.at - one.at).slice(0, MOST_SEEN) : apart
}
