/** Turns a problem into the tables the search works on. What cannot be understood is left out, never guessed. */
import { daysBetween } from '../../time/local-time.ts'
import { beginnings, type Clock, createClock, joinWindows } from './blocked-time.ts'
import { type FixedDay, readFixedDay } from './fixed-appointments.ts'
import type { DayModel, Model } from './model.ts'
import type { Candidate, Pause, PlanDay, PlanProblem, Window } from './plan-problem.ts'
import { readTravel } from './travel-tables.ts'

type Node = { place: number; minutes: number; value: number; candidate: number; windows: Window[][] }

export type ReadProblem = { model: Model; conflicts: string[] }

export function readProblem(problem: PlanProblem): ReadProblem {
  const travel = readTravel(problem.travel)
  const fixedDays = problem.days.map((day) => readFixedDay(day, travel))
  const mustValue = 1 + problem.candidates.reduce((sum, candidate) => sum + visitsOf(candidate, problem) * worth(candidate), 0)
  const stops = problem.candidates.flatMap((candidate, number) =>
    isVisitable(candidate, travel.size) ? stopsOf(candidate, number, problem, fixedDays, mustValue) : [],
  )
  const nodes = [...stops]
  const days = problem.days.map((day, number) => readDay(day, number, fixedDays, nodes))
  const model: Model = {
    travel,
    stops: stops.length,
    days,
    place: Int32Array.from(nodes, ({ place }) => place),
    minutes: Float64Array.from(nodes, ({ minutes }) => minutes),
    value: Float64Array.from(nodes, ({ value }) => value),
    candidateOf: Int32Array.from(nodes, ({ candidate }) => candidate),
    ...windowTables(nodes, days.length),
    travelPrice: problem.travelPrice > 0 ? problem.travelPrice : 0,
    nearDays: problem.candidates.map((candidate) => nearDaysOf(candidate, problem)),
    typicalValue: typicalValue(problem.candidates),
  }
  return { model, conflicts: fixedDays.flatMap(({ conflicts }) => conflicts) }
}

const worth = ({ value }: Candidate): number => (Number.isFinite(value) && value > 0 ? value : 0)

function typicalValue(candidates: readonly Candidate[]): number {
  const worths = candidates.map(worth).filter((value) => value > 0)
  return worths.length === 0 ? 1 : worths.reduce((sum, value) => sum + value, 0) / worths.length
}

const isVisitable = (candidate: Candidate, places: number): boolean =>
  Number.isInteger(candidate.place) &&
  candidate.place >= 0 &&
  candidate.place < places &&
  candidate.minutes > 0 &&
  (candidate.isMust || worth(candidate) > 0)

const visitsOf = ({ mostVisits }: Candidate, { days }: PlanProblem): number => Math.min(days.length, Math.max(0, Math.floor(mostVisits) || 0))

/** Only the first visit of a must is one. */
function stopsOf(candidate: Candidate, number: number, problem: PlanProblem, fixedDays: readonly FixedDay[], mustValue: number): Node[] {
  const windows = problem.days.map((day, at) => {
    const fixed = fixedDays[at]
    return fixed ? startWindows(candidate, candidate.windows[at] ?? [], day, fixed) : []
  })
  return Array.from({ length: visitsOf(candidate, problem) }, (_, visit) => ({
    place: candidate.place,
    minutes: candidate.minutes,
    value: worth(candidate) + (candidate.isMust && visit === 0 ? mustValue : 0),
    candidate: number,
    windows,
  })).filter((stop) => stop.value > 0)
}

function startWindows({ minutes, windowsHold }: Candidate, windows: readonly Window[], day: PlanDay, { blocks }: FixedDay): Window[] {
  const open = joinWindows(windows).map(({ from, until }) => ({
    from: Math.max(from, day.from),
    until: Math.min(windowsHold === 'visit' ? until - minutes : until, day.until - minutes),
  }))
  const clock = createClock(blocks)
  return beginnings(
    open.filter(({ from, until }) => from <= until),
    blocks,
    minutes,
  ).map(({ from, until }) => ({ from: clock.compress(from), until: clock.compress(until) }))
}

const isPause = ({ from, until, minutes }: Pause): boolean => minutes > 0 && from + minutes <= until

/** What takes time without a place is no break. */
const pauseWindows = ({ from, until, minutes }: Pause, blocks: readonly Window[], clock: Clock): Window[] =>
  beginnings([{ from, until: until - minutes }], blocks, minutes).map((window) => ({
    from: clock.compress(window.from),
    until: clock.compress(window.until),
  }))

/** Adds the day's fixed nodes, and its break, to `nodes`. */
function readDay(day: PlanDay, number: number, fixedDays: readonly FixedDay[], nodes: Node[]): DayModel {
  const fixed = fixedDays[number]
  const clock = createClock(fixed?.blocks ?? [])
  const limits = { mostDriving: day.mostDriving ?? Number.POSITIVE_INFINITY, mostPlanned: day.mostPlanned ?? Number.POSITIVE_INFINITY }
  const base = { clock, fixedNodes: [], appointmentIds: [], pause: -1, ...limits }
  if (!fixed || fixed.startPlace < 0 || fixed.endPlace < 0 || !(fixed.from <= fixed.until)) return base
  const [from, until] = [clock.compress(fixed.from), clock.compress(fixed.until)]
  const add = (place: number, minutes: number, ...windows: Window[]): number => {
    nodes.push({ place, minutes, value: 0, candidate: -1, windows: fixedDays.map((_, at) => (at === number ? windows : [])) })
    return nodes.length - 1
  }
  const start = add(fixed.startPlace, 0, { from, until: from })
  const appointments = fixed.placed.map((appointment) => {
    const at = clock.compress(appointment.from)
    return add(appointment.place, appointment.until - appointment.from, { from: at, until: at })
  })
  const end = add(fixed.endPlace, 0, { from, until })
  const pause = day.pause && isPause(day.pause) ? add(fixed.startPlace, day.pause.minutes, ...pauseWindows(day.pause, fixed.blocks, clock)) : -1
  return { ...base, pause, fixedNodes: [start, ...appointments, end], appointmentIds: fixed.placed.map(({ id }) => id) }
}

function windowTables(nodes: readonly Node[], days: number): Pick<Model, 'firstWindow' | 'opens' | 'closes'> {
  const firstWindow = new Int32Array(nodes.length * days + 1)
  const opens: number[] = []
  const closes: number[] = []
  nodes.forEach(({ windows }, node) => {
    windows.forEach((ofDay, day) => {
      for (const { from, until } of ofDay) {
        opens.push(from)
        closes.push(until)
      }
      firstWindow[node * days + day + 1] = opens.length
    })
  })
  return { firstWindow, opens: Float64Array.from(opens), closes: Float64Array.from(closes) }
}

function nearDaysOf(candidate: Candidate, problem: PlanProblem): number[][] | null {
  if (visitsOf(candidate, problem) < 2) return null
  const gap = Math.max(1, candidate.gapDays || 1)
  return problem.days.map((day) => problem.days.flatMap((other, number) => (Math.abs(daysBetween(day.day, other.day)) >= gap ? [] : [number])))
}
