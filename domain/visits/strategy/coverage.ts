/** How well customers are looked after, told of groups of people that are large enough. */
import { addDays } from '../../time/local-time.ts'
import type { ClassCode, VisitRhythm } from './class-strategy.ts'
import type { DueDate } from './due-date.ts'

/** `never` visited; `kept`: not before two weeks from now; `due` within them; `overdue`. */
export type Standing = 'never' | 'kept' | 'due' | 'overdue'

const SOON_DAYS = 14

/** @returns null when the rhythm asks for no visit */
export function standingOf(due: DueDate, today: string): Standing | null {
  if (due.kind === 'first') return 'never'
  if (due.kind !== 'at') return null
  if (due.on < today) return 'overdue'
  return due.on <= addDays(today, SOON_DAYS) ? 'due' : 'kept'
}

/** Visits that the rhythm asks for within so many days up to `today`; a pursuit goes by its first visit. */
export function wantedVisits(rhythm: VisitRhythm, days: number, pursuedOn: readonly string[], today: string): number {
  if (rhythm.kind === 'campaign') return 0
  if (rhythm.kind === 'interval') return days / rhythm.days
  const [first] = pursuedOn
  if (first === undefined) return 1
  return rhythm.days.map((day) => addDays(first, day)).filter((on) => on > addDays(today, -days) && on <= today).length
}

export type CoveredCustomer = {
  classCode: ClassCode
  /** First two digits of the postal code; null: not known. */
  region: string | null
  /** Ids of everybody whose work the figures tell of. */
  people: readonly string[]
  standing: Standing
  wanted: number
  planned: number
  done: number
  /** Visits whose length is known, and how long they were together. */
  timed: number
  minutes: number
}

export type Work = {
  never: number
  due: number
  overdue: number
  planned: number
  done: number
  /** Share of the customers who were visited and are not overdue. */
  coverage: number
  minutesPerVisit: number | null
}

/** One group, or several that are too small to stand alone. `work` null: even together they are too few people. */
export type CoverageLine = { keys: (string | null)[]; customers: number; wanted: number; work: Work | null }

/**
 * One line for each class or region. Groups of too few people are told together, with the smallest of the others when they are still too few:
 * so that nobody can be found by subtracting the lines from the whole.
 */
export function coverageLines(
  customers: readonly CoveredCustomer[],
  keyOf: (customer: CoveredCustomer) => string | null,
  mayTell: (people: Iterable<string>) => boolean,
): CoverageLine[] {
  const alone = groupsOf(customers, keyOf).sort((a, b) => peopleOf(b).size - peopleOf(a).size || b.members.length - a.members.length)
  const together = alone.filter((group) => !mayTell(peopleOf(group)))
  const shown = alone.filter((group) => mayTell(peopleOf(group)))
  while (together.length > 0 && shown.length > 0 && !mayTell(peopleOf(merged(together)))) together.push(...shown.splice(-1))
  const groups = together.length > 0 ? [...shown, merged(together)] : shown
  return groups.map((group) => lineOf(group, mayTell)).sort((a, b) => compare(a.keys[0], b.keys[0]))
}

type Group = { keys: (string | null)[]; members: CoveredCustomer[] }

function groupsOf(customers: readonly CoveredCustomer[], keyOf: (customer: CoveredCustomer) => string | null): Group[] {
  const groups = new Map<string | null, CoveredCustomer[]>()
  for (const customer of customers) groups.set(keyOf(customer), [...(groups.get(keyOf(customer)) ?? []), customer])
  return [...groups].map(([key, members]) => ({ keys: [key], members }))
}

const peopleOf = ({ members }: Group): Set<string> => new Set(members.flatMap(({ people }) => people))

/** What is not known comes last. */
const compare = (a: string | null = null, b: string | null = null): number =>
  Number(a === null) - Number(b === null) || (a ?? '').localeCompare(b ?? '')

const merged = (groups: readonly Group[]): Group => ({
  keys: groups.flatMap(({ keys }) => keys).sort(compare),
  members: groups.flatMap(({ members }) => members),
})

function lineOf({ keys, members }: Group, mayTell: (people: Iterable<string>) => boolean): CoverageLine {
  const wanted = Math.round(sum(members, (member) => member.wanted))
  return { keys, customers: members.length, wanted, work: mayTell(peopleOf({ keys, members })) ? workOf(members) : null }
}

function workOf(members: readonly CoveredCustomer[]): Work {
  const count = (standing: Standing): number => members.filter((member) => member.standing === standing).length
  const timed = sum(members, (member) => member.timed)
  return {
    never: count('never'),
    due: count('due'),
    overdue: count('overdue'),
    planned: sum(members, ({ planned }) => planned),
    done: sum(members, ({ done }) => done),
    coverage: members.length ? (count('kept') + count('due')) / members.length : 0,
    minutesPerVisit: timed ? sum(members, ({ minutes }) => minutes) / timed : null,
  }
}

const sum = (members: readonly CoveredCustomer[], of: (member: CoveredCustomer) => number): number =>
  members.reduce((total, member) => total + of(member), 0)
