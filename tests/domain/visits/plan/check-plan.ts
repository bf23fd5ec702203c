/** Finds what is wrong with a plan in whole minutes, by walking through it minute by minute and knowing nothing of how it was made. */
import type { Candidate, PlanDay, PlannedVisit, PlanProblem, VisitPlan, Window } from '../../../../domain/visits/plan/plan-problem.ts'

const ROUNDING = 1e-6

type Stay = { from: number; until: number; place: number }

export function faultsOf(problem: PlanProblem, plan: VisitPlan): string[] {
  const candidates = new Map(problem.candidates.map((candidate) => [candidate.id, candidate]))
  const byDay = problem.days.flatMap((day, number) => {
    const visits = plan.visits.filter((visit) => visit.day === number)
    return [
      ...visits.flatMap((visit) => visitFaults(candidates.get(visit.candidateId), visit, day)),
      ...dayFaults(problem, plan, day, number, visits, candidates),
    ]
  })
  return [...byDay, ...problem.candidates.flatMap((candidate) => repeatFaults(candidate, plan)), ...mustFaults(problem, plan)]
}

function visitFaults(candidate: Candidate | undefined, visit: PlannedVisit, day: PlanDay): string[] {
  const name = `${visit.candidateId} on ${day.day}`
  if (!candidate) return [`${name} is nobody`]
  const windows = candidate.windows[visit.day] ?? []
  const isOpenFor = (minute: number): boolean => windows.some(({ from, until }) => from <= minute && minute < until)
  const isOpen =
    candidate.windowsHold === 'start'
      ? windows.some(({ from, until }) => from <= visit.from && visit.from <= until)
      : Array.from({ length: candidate.minutes }, (_, at) => visit.from + at).every(isOpenFor)
  const meets = day.appointments.filter(({ from, until }) => from < visit.until - ROUNDING && visit.from + ROUNDING < until)
  return [
    ...(isOpen ? [] : [`${name} is closed`]),
    ...(Math.abs(visit.until - visit.from - candidate.minutes) < ROUNDING ? [] : [`${name} is cut`]),
    ...meets.map(({ id }) => `${name} lies across ${id}`),
  ]
}

function dayFaults(
  { travel }: PlanProblem,
  plan: VisitPlan,
  day: PlanDay,
  number: number,
  visits: PlannedVisit[],
  candidates: Map<string, Candidate>,
): string[] {
  // Appointments early or late stretch the day as far as the ways to them need.
  if (visits.length === 0) return []
  const kept = day.appointments.filter(({ id }) => !plan.conflicts.includes(id))
  const placed = kept.flatMap(({ from, until, place }) => (place === null ? [] : [{ from, until, place }]))
  const blocks = day.appointments.filter(({ id, place }) => place === null || plan.conflicts.includes(id))
  const stays: Stay[] = [
    ...placed,
    ...visits.map(({ from, until, candidateId }) => ({ from, until, place: candidates.get(candidateId)?.place ?? -1 })),
  ]
  stays.sort((one, other) => one.from - other.from)
  const ways = (from: number, to: number): number => travel.minutes[from * travel.size + to] ?? Number.NaN
  const pause = plan.days[number]?.pause ?? null
  const isBlocked = (minute: number): boolean => [...blocks, ...(pause ? [pause] : [])].some(({ from, until }) => from <= minute && minute < until)
  const blocked = (from: number, until: number): number =>
    Array.from({ length: Math.max(0, until - from) }, (_, at) => from + at).filter(isBlocked).length
  const [first, last] = [placed.sort((one, other) => one.from - other.from)[0], placed.at(-1)]
  const allBlocked = blocked(-1440, 2880)
  const leaves = Math.min(day.from, first ? first.from - ways(day.startPlace, first.place) - allBlocked : day.from)
  const arrives = Math.max(day.until, last ? last.until + ways(last.place, day.endPlace) + allBlocked : day.until)
  const way = [{ from: leaves, until: leaves, place: day.startPlace }, ...stays, { from: arrives, until: arrives, place: day.endPlace }]
  const legs = way.slice(1).map((to, at) => {
    const from = way[at] ?? to
    return { minutes: ways(from.place, to.place), room: to.from - from.until - blocked(from.until, to.from) }
  })
  const driving = legs.reduce((sum, { minutes }) => sum + minutes, 0)
  const visiting = visits.reduce((sum, { from, until }) => sum + until - from, 0)
  const lastAt = Math.max(...stays.map(({ until }) => until))
  const isHomeEarly = day.pause != null && lastAt + ways(stays.at(-1)?.place ?? 0, day.endPlace) <= day.pause.until - day.pause.minutes
  const late = legs.filter(({ minutes, room }) => !(minutes <= room + ROUNDING))
  return [
    ...pauseFaults(day, pause, [...stays, ...blocks]).filter(() => !isHomeEarly),
    ...late.map(({ minutes, room }) => `${day.day}: ${minutes} minutes of way in ${room}`),
    ...(day.mostDriving !== null && driving > day.mostDriving + ROUNDING && placed.length === 0 ? [`${day.day}: drives ${driving}`] : []),
    ...(day.mostPlanned !== null && driving + visiting > day.mostPlanned + ROUNDING && placed.length === 0 ? [`${day.day}: is too full`] : []),
    ...(Math.abs((plan.days[number]?.driving ?? -1) - driving) < 1e-3
      ? []
      : [`${day.day}: tells ${plan.days[number]?.driving} of ${driving} minutes`]),
  ]
}

/** A break lies in its window and across nothing. That there is none has to be told by other means: the appointments may leave no room. */
function pauseFaults(day: PlanDay, pause: Window | null, taken: readonly Window[]): string[] {
  if (!day.pause || !pause) return pause ? [`${day.day}: a break that nobody wants`] : []
  const { from, until, minutes } = day.pause
  const isWithin = from - ROUNDING <= pause.from && pause.until <= until + ROUNDING && Math.abs(pause.until - pause.from - minutes) < ROUNDING
  const isAcross = taken.some((each) => each.from < pause.until - ROUNDING && pause.from + ROUNDING < each.until)
  return [
    ...(isWithin ? [] : [`${day.day}: a break from ${pause.from} until ${pause.until}`]),
    ...(isAcross ? [`${day.day}: a break across something`] : []),
  ]
}

function repeatFaults(candidate: Candidate, { visits }: VisitPlan): string[] {
  const days = visits.filter(({ candidateId }) => candidateId === candidate.id).map(({ day }) => day)
  const tooMany = days.length > candidate.mostVisits ? [`${candidate.id} is visited ${days.length} times`] : []
  const tooSoon = days.slice(1).filter((day, at) => day - (days[at] ?? 0) < Math.max(1, candidate.gapDays))
  return [...tooMany, ...tooSoon.map((day) => `${candidate.id} is visited again on day ${day}`)]
}

/** A must is visited or told. */
const mustFaults = ({ candidates }: PlanProblem, { visits, unplaced }: VisitPlan): string[] =>
  candidates
    .filter(({ id, isMust }) => isMust && visits.some(({ candidateId }) => candidateId === id) === unplaced.includes(id))
    .map(({ id }) => `${id} is neither visited nor told, or both`)
