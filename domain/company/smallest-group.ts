/** Of whose work figures may be told, and to whom. */

/** How often each person has a part in what a figure is made of. `pieces`: how many there are that tell of anybody; `alone`: of one person and nobody else. */
export type Tally = { pieces: number; byPerson: ReadonlyMap<string, number>; alone: ReadonlyMap<string, number> }

/** Who looks at the figures. `isLead`: leads or administers. */
export type Viewer = { id: string; isLead: boolean }

/** Before the company has decided otherwise, and for whoever does not lead where it has set no limit. People. */
export const USUAL_SMALLEST_GROUP = 5

/** What one person may make up of a group at most: beyond that the group's figures are his. */
const LARGEST_SHARE = 0.6

/** @param work for each piece (a customer, a visit) the ids of everybody whose work it tells of */
export function tallyOf(work: Iterable<readonly string[]>): Tally {
  let pieces = 0
  const byPerson = new Map<string, number>()
  const alone = new Map<string, number>()
  for (const people of work) {
    const several = new Set(people)
    if (several.size > 0) pieces++
    for (const person of several) {
      count(byPerson, person, 1)
      if (several.size === 1) count(alone, person, 1)
    }
  }
  return { pieces, byPerson, alone }
}

/** The tally of all that was counted in several. */
export function tallyOfAll(tallies: Iterable<Tally>): Tally {
  let pieces = 0
  const byPerson = new Map<string, number>()
  const alone = new Map<string, number>()
  for (const each of tallies) {
    pieces += each.pieces
    for (const [person, times] of each.byPerson) count(byPerson, person, times)
    for (const [person, times] of each.alone) count(alone, person, times)
  }
  return { pieces, byPerson, alone }
}

const count = (counts: Map<string, number>, person: string, times: number): void => void counts.set(person, (counts.get(person) ?? 0) + times)

/**
 * Whether figures may be shown: about nobody but the viewer himself always; else of at least `smallest` others, none of whom has a part in more than
 * three fifths of what is not the viewer's alone, which he could subtract. A territory or a filter that narrows to fewer people counts as those people.
 * @param smallest people; 1 or less: no limit for who leads
 * @example mayEvaluate(tallyOf([['weber']]), { id: 'klein', isLead: true }, 5) // false
 */
export function mayEvaluate({ pieces, byPerson, alone }: Tally, { id, isLead }: Viewer, smallest: number): boolean {
  if (smallest <= 1 && isLead) return true
  const others = [...byPerson].filter(([person]) => person !== id)
  if (others.length === 0) return true
  const largest = (pieces - (alone.get(id) ?? 0)) * LARGEST_SHARE
  return others.length >= (smallest > 1 ? smallest : USUAL_SMALLEST_GROUP) && others.every(([, times]) => times <= largest)
}
