/** How well customers are looked after, told of groups of people that are large enough. */
import { type Tally, tallyOf, tallyOfAll } from '../../company/smallest-group.ts'
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

/** How customers are looked after. */
export type Standings = {
  never: number
  due: number
  overdue: number
  /** Share of the customers who were visited and are not overdue. */
  coverage: number
}

/** What people have done for it. */
export type Work = { planned: number; done: number; minutesPerVisit: number | null }

/** One group, or several that are too small to stand alone. null: of so few people it is not told. */
export type CoverageLine = { keys: (string | null)[]; customers: number; wanted: number; standing: Standings | null; work: Work | null }

type Counted = 'wanted' | 'planned' | 'done' | 'timed' | 'minutes'

/** What customers come to together. Sums of parts add up to that of the whole, so that nobody has to hold all customers at once. */
export type CoverageSum = Readonly<Record<Counted, number>> & {
  readonly customers: number
  readonly standings: Readonly<Record<Standing, number>>
  /** Whose work it tells of. */
  readonly tally: Tally
}

/** Sums by class, region or whatever else customers are grouped by; null: not known. */
export type CoverageSums = ReadonlyMap<string | null, CoverageSum>

/** Takes some more customers into the sums. */
export function addUp(sums: CoverageSums, customers: readonly CoveredCustomer[], keyOf: (customer: CoveredCustomer) => string | null): CoverageSums {
  const groups = new Map<string | null, CoveredCustomer[]>()
  for (const customer of customers) {
    const group = groups.get(keyOf(customer))
    if (group) group.push(customer)
    else groups.set(keyOf(customer), [customer])
  }
  const added = [...groups].map(([key, members]) => [key, together([sums.get(key) ?? nobody, sumOf(members)])] as const)
  return new Map([...sums, ...added])
}

/**
 * One line for each region. Groups of too few people are told together, with the smallest of the others when they are still too few:
 * so that nobody can be found by subtracting the lines from the whole.
 */
export const coverageLines = (sums: CoverageSums, mayTell: (tally: Tally) => boolean): CoverageLine[] =>
  toldGroups(sums, mayTell)
    .map(({ keys, sum }) => lineOf({ keys, sum }, { isStandingTold: mayTell(sum.tally), isWorkTold: mayTell(sum.tally) }))
    .sort(byKey)

/**
 * One line for each class, or for all: how customers of a class stand is told of however few people look after them, since nobody is a class. What people
 * have done is told of classes that are large enough alone; what is left of the whole are then people enough, too.
 */
export const classLines = (sums: CoverageSums, mayTell: (tally: Tally) => boolean): CoverageLine[] => {
  const alone = new Set(toldGroups(sums, mayTell).flatMap(({ keys, sum }) => (keys.length === 1 && mayTell(sum.tally) ? keys : [])))
  return [...sums].map(([key, sum]) => lineOf({ keys: [key], sum }, { isStandingTold: true, isWorkTold: alone.has(key) })).sort(byKey)
}

/** Those that are too few together, so that all are enough, or there is one. */
function toldGroups(sums: CoverageSums, mayTell: (tally: Tally) => boolean): Group[] {
  const alone = [...sums].map(([key, sum]): Group => ({ keys: [key], sum })).sort(largestFirst)
  const few = alone.filter(({ sum }) => !mayTell(sum.tally))
  const shown = alone.filter(({ sum }) => mayTell(sum.tally))
  while (few.length > 0 && shown.length > 0 && !mayTell(merged(few).sum.tally)) few.push(...shown.splice(-1))
  return few.length > 0 ? [...shown, merged(few)] : shown
}

type Group = { keys: (string | null)[]; sum: CoverageSum }

const largestFirst = (a: Group, b: Group): number => b.sum.tally.byPerson.size - a.sum.tally.byPerson.size || b.sum.customers - a.sum.customers

/** What is not known comes last. */
const compare = (a: string | null = null, b: string | null = null): number =>
  Number(a === null) - Number(b === null) || (a ?? '').localeCompare(b ?? '')

const byKey = (a: CoverageLine, b: CoverageLine): number => compare(a.keys[0], b.keys[0])

const merged = (groups: readonly Group[]): Group => ({
  keys: groups.flatMap(({ keys }) => keys).sort(compare),
  sum: together(groups.map(({ sum }) => sum)),
})

const total = <Item>(items: readonly Item[], of: (item: Item) => number): number => items.reduce((sum, item) => sum + of(item), 0)

const countedOf = (items: readonly Readonly<Record<Counted, number>>[]): Record<Counted, number> => ({
  wanted: total(items, ({ wanted }) => wanted),
  planned: total(items, ({ planned }) => planned),
  done: total(items, ({ done }) => done),
  timed: total(items, ({ timed }) => timed),
  minutes: total(items, ({ minutes }) => minutes),
})

function sumOf(members: readonly CoveredCustomer[]): CoverageSum {
  const standings: Record<Standing, number> = { never: 0, kept: 0, due: 0, overdue: 0 }
  for (const { standing } of members) standings[standing]++
  return { customers: members.length, ...countedOf(members), standings, tally: tallyOf(members.map(({ people }) => people)) }
}

const together = (sums: readonly CoverageSum[]): CoverageSum => ({
  customers: total(sums, ({ customers }) => customers),
  ...countedOf(sums),
  standings: {
    never: total(sums, ({ standings }) => standings.never),
    kept: total(sums, ({ standings }) => standings.kept),
    due: total(sums, ({ standings }) => standings.due),
    overdue: total(sums, ({ standings }) => standings.overdue),
  },
  tally: tallyOfAll(sums.map(({ tally }) => tally)),
})

const nobody = sumOf([])

type Told = { isStandingTold: boolean; isWorkTold: boolean }

const lineOf = ({ keys, sum }: Group, { isStandingTold, isWorkTold }: Told): CoverageLine => ({
  keys,
  customers: sum.customers,
  wanted: Math.round(sum.wanted),
  standing: isStandingTold ? standingsOf(sum) : null,
  work: isWorkTold ? workOf(sum) : null,
})

const standingsOf = ({ customers, standings: { never, kept, due, overdue } }: CoverageSum): Standings => ({
  ...{ never, due, overdue },
  coverage: customers ? (kept + due) / customers : 0,
})

const workOf = ({ planned, done, timed, minutes }: CoverageSum): Work => ({ planned, done, minutesPerVisit: timed ? minutes / timed : null })
