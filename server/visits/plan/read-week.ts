/** Everything the solver has to know about some days: who is due, what stands in the calendar, how far it is. */
import { setImmediate } from 'node:timers/promises'
import { addDays } from '../../../domain/time/local-time.ts'
import type { Position } from '../../../domain/travel/position.ts'
import { type PlanLimits, weighCandidate } from '../../../domain/visits/plan/plan-limits.ts'
import type { Candidate, PlanDay, PlanProblem } from '../../../domain/visits/plan/plan-problem.ts'
import type { DueVisit } from '../../../domain/visits/strategy/due-visit.ts'
import { candidateOf, isForPlanner, placeId } from '../../../domain/visits/week/candidates.ts'
import type { Context } from '../../platform/call/context.ts'
import { toDay } from '../../platform/database/db.ts'
import type { FrameDay } from '../frame/frame-types.ts'
import { planningDays } from '../frame/planning-days.ts'
import { travelMatrix } from '../frame/travel-matrix.ts'
import { dueVisits } from '../strategy/due-visits.ts'
import type { VisitedPlace } from '../visited-places.ts'
import { visitedPlaces } from '../visited-places.ts'
import { openVisits } from './open-visits.ts'
import { PlaceTable } from './place-table.ts'
import type { PlanRow } from './plan-rows.ts'
import type { PlannedVisit, PlannerNote } from './plan-types.ts'
import type { Horizon, Week } from './week.ts'

/** How much of a visit's value a minute on the road costs. */
export const TRAVEL_PRICE = 0.02

/** `rows`: those of the plan, whose customers need not be due; `limits` null: those in the settings. With the ways to everybody the solver may choose. */
export async function readWeek(ctx: Context, horizon: Horizon, rows: readonly PlanRow[], limits: PlanLimits | null): Promise<Week> {
  const facts = await readFacts(ctx, horizon, rows, limits)
  return await withWays(ctx, facts, [...facts.candidates.keys()])
}

/** The same with ways only between what stands in these days: all that is shown of them. */
export async function readStandingWeek(ctx: Context, horizon: Horizon, rows: readonly PlanRow[], limits: PlanLimits | null): Promise<Week> {
  return await withWays(ctx, await readFacts(ctx, horizon, rows, limits), [])
}

export type WeekFacts = Omit<Week, 'placeNumbers' | 'positions' | 'travel' | 'planDays'>

export async function readFacts(ctx: Context, horizon: Horizon, rows: readonly PlanRow[], limits: PlanLimits | null): Promise<WeekFacts> {
  const { from, days } = horizon
  const [frame, due, visits] = await Promise.all([
    planningDays(ctx, { userId: ctx.user.id, from, days, zone: ctx.user.timeZone, limits }),
    dueVisits(ctx, { userId: ctx.user.id, from, until: addDays(from, days - 1) }),
    openVisits(ctx, horizon),
  ])
  const places = await visitedPlaces(ctx, [...due, ...visits, ...rows])
  const candidates = candidatesOf(due, { ...horizon, visits }, rows, places)
  const standing = [...visits, ...rows].map(placeId)
  return {
    ...horizon,
    limits,
    usual: frame.limits,
    zone: frame.zone,
    frameDays: frame.days,
    notes: frame.notes,
    due,
    visits,
    places,
    standing,
    candidates,
  }
}

/** `placeIds`: who is to be reached besides those who stand in the days anyway. Whoever is only called needs no ways. */
export async function withWays(ctx: Context, facts: WeekFacts, placeIds: readonly string[]): Promise<Week> {
  const table = new PlaceTable()
  const reached = [...new Set([...placeIds, ...facts.standing])]
  const placeNumbers = new Map(reached.flatMap((id) => numbered(table, id, facts.places.get(id)?.position)))
  const planDays = facts.frameDays.map((day) => planDayOf(day, facts.visits, table, placeNumbers))
  const { matrix: travel, note } = await travelMatrix(ctx, table.positions)
  const notes: PlannerNote[] = [...facts.notes, ...(note ? [{ code: note, names: [] }] : [])]
  return { ...facts, notes, placeNumbers, positions: table.positions, travel, planDays }
}

const numbered = (table: PlaceTable, id: string, position: Position | null | undefined): [string, number][] =>
  position ? [[id, table.numberOf(position, id)]] : []

/** Candidates between two breaths of the server: some milliseconds. */
const AT_ONCE = 100

/** The problem as the calendar leaves it, of those whom the ways reach; without holding up other calls. */
export async function problemOf(week: Week): Promise<PlanProblem> {
  const { planDays: days, travel, candidates, placeNumbers, limits } = week
  const known: Candidate[] = []
  for (const [id, due] of candidates) {
    const place = placeNumbers.get(id)
    if (place === undefined) continue
    const candidate = candidateOf({ due, place, isOnTour: isOnTour(week, id) }, days)
    known.push(limits ? weighCandidate(candidate, due, limits) : candidate)
    if (known.length % AT_ONCE === 0) await setImmediate()
  }
  return { days, candidates: known, travel, travelPrice: TRAVEL_PRICE }
}

/** Of each day, whether it goes to where he is. `id`: as `placeId`. */
export const isOnTour = ({ frameDays, places }: Pick<Week, 'frameDays' | 'places'>, id: string): boolean[] =>
  frameDays.map(({ tourRegions }) => isWithin(places.get(id)?.postalCode ?? '', tourRegions))

const isWithin = (postalCode: string, regions: readonly string[]): boolean =>
  regions.length === 0 || regions.some((region) => postalCode.startsWith(region))

/**
 * Who has a visit in these days already is not proposed again, unless nobody was met or he is due again after it;
 * who was excluded by hand, or has his place on another day of the plan, neither; who is wanted has to be.
 */
function candidatesOf(
  due: readonly DueVisit[],
  { from, days, visits }: Horizon & Pick<Week, 'visits'>,
  rows: readonly PlanRow[],
  places: ReadonlyMap<string, VisitedPlace>,
): Map<string, DueVisit> {
  const known = new Map(due.filter(isForPlanner).map((each) => [placeId(each), each]))
  for (const row of rows.filter(({ isWanted, visitId }) => isWanted && visitId === null)) {
    const id = placeId(row)
    const place = places.get(id)
    const wanted = due.find((each) => placeId(each) === id) ?? (place && unasked(row, place))
    if (wanted) known.set(id, { ...wanted, isMust: true, minutes: row.endsAt - row.startsAt || wanted.minutes })
  }
  const planned = new Set(
    visits.filter(({ status }) => status !== 'not_met').flatMap((visit) => [placeId(visit), places.get(placeId(visit))?.siteId]),
  )
  const isElsewhere = ({ day, visitId }: PlanRow): boolean => day !== null && visitId === null && !isWithinDays(toDay(day), { from, days })
  const excluded = new Set(rows.filter((row) => row.isExcluded || isElsewhere(row)).map(placeId))
  const isFree = (each: DueVisit): boolean => isAfterVisit(each, from) || !planned.has(placeId(each))
  return new Map([...known].filter(([id, each]) => !excluded.has(id) && isFree(each)))
}

export const isWithinDays = (day: string, { from, days }: Horizon): boolean => day >= from && day < addDays(from, days)

/** The visit that he is due after lies in these days itself. */
const isAfterVisit = ({ lastVisitOn, isMust }: DueVisit, from: string): boolean => !isMust && lastVisitOn !== null && lastVisitOn >= from

const MINUTES = 45

/** A customer who is not due, but was added by hand. */
const unasked = ({ customerId, siteId }: PlanRow, { name, phone }: VisitedPlace): DueVisit => ({
  ...{ customerId, siteId, name, phone, classCode: null, lastVisitOn: null, intervalDays: null, dueOn: null },
  ...{ urgency: 1, value: 1, isMust: true, reasons: [{ kind: 'flagged' }], minutes: MINUTES, gapDays: 0 },
  ...{ channel: 'visit', isDropInWelcome: false, preferredWeekdays: [], openingWindows: [], closures: [] },
})

/** A visit whose event has not reached the calendar yet takes its time all the same. */
function planDayOf(day: FrameDay, visits: readonly PlannedVisit[], table: PlaceTable, placeNumbers: ReadonlyMap<string, number>): PlanDay {
  const number = (position: Position | null): number | null => (position ? table.numberOf(position) : null)
  const known = new Set(day.appointments.map(({ visitId }) => visitId))
  const appointments = day.appointments.map(({ eventId, from, until, place, visitId }) => {
    const visit = visits.find((each) => each.visitId === visitId)
    return { id: eventId, from, until, place: (visit && placeNumbers.get(placeId(visit))) ?? number(place) }
  })
  const waiting = visits.filter((visit) => visit.day === day.day && !known.has(visit.visitId))
  const own = waiting.map((visit) => ({ id: visit.visitId, from: visit.from, until: visit.until, place: placeNumbers.get(placeId(visit)) ?? null }))
  const [startPlace, endPlace] = [number(day.start.position), number(day.end.position)]
  const isOpen = day.isOpen && startPlace !== null && endPlace !== null
  return {
    day: day.day,
    startPlace: startPlace ?? 0,
    endPlace: endPlace ?? 0,
    from: isOpen ? day.from : 0,
    until: isOpen ? day.until : 0,
    appointments: [...appointments, ...own],
    pause: day.pause,
    mostDriving: day.mostDriving,
    mostPlanned: day.mostPlanned,
  }
}
