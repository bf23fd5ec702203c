/** The times of a day between which one is somewhere: from the first place to the last, past every appointment. */
import type { TravelMatrix } from '../../travel/travel-matrix.ts'
import type { Appointment, PlanDay } from './plan-day.ts'

/** Somewhere until a minute of the day, or from it on. */
type Point = { at: number; place: number }

/** Free from `from`, the last of `starts`, until `until`, the first of `ends`; every way from the ones and to the others has to be held. */
export type Gap = { from: number; until: number; starts: readonly Point[]; ends: readonly Point[]; isLast: boolean }

/** What lies across one another is one stay: nobody knows which of it is kept. */
type Stay = { from: number; until: number; begins: Point[]; ends: Point[] }

/** In the order of time. */
export function gapsOf(day: PlanDay): Gap[] {
  const stays = staysOf(day)
  return stays.slice(1).flatMap(({ from: until, begins }, number) => {
    const before = stays[number]
    return before ? [{ from: before.until, until, starts: before.ends, ends: begins, isLast: number === stays.length - 2 }] : []
  })
}

/** What takes time without a place is spent where one was before. The way from an appointment before the day begins, and to one after it ends, is held as well. */
function staysOf({ startPlace, endPlace, from, until, appointments }: PlanDay): Stay[] {
  const real = appointments.filter((each) => each.until > each.from).sort(byBegin)
  const early = real.filter((each) => each.until <= from).flatMap(({ until: at, place }) => (place === null ? [] : [{ at, place }]))
  const late = real.filter((each) => each.from >= until).flatMap(({ from: at, place }) => (place === null ? [] : [{ at, place }]))
  const start = { at: from, place: startPlace }
  const end = { at: until, place: endPlace }
  const stays: Stay[] = [{ from, until: from, begins: [start], ends: [start, ...early] }]
  for (const each of real.filter((other) => other.until > from && other.from < until)) {
    const last = stays.at(-1)
    const [begins, ends] = [pointsAt(each.from, each.place, last), pointsAt(each.until, each.place, last)]
    if (last && each.from < last.until && stays.length > 1) {
      last.until = Math.max(last.until, each.until)
      last.begins.push(...begins)
      last.ends.push(...ends)
    } else stays.push({ from: each.from, until: each.until, begins, ends })
  }
  return [...stays, { from: until, until, begins: [end, ...late], ends: [end] }]
}

const pointsAt = (at: number, place: number | null, last: Stay | undefined): Point[] =>
  place === null ? (last?.ends ?? []).map((point) => ({ at, place: point.place })) : [{ at, place }]

const byBegin = (a: Appointment, b: Appointment): number => a.from - b.from || a.until - b.until

const way = ({ minutes, size }: TravelMatrix, from: number, to: number): number => minutes[from * size + to] ?? Number.POSITIVE_INFINITY

const pairsOf = ({ starts, ends }: Gap, told: (start: Point, end: Point) => number): number =>
  Math.max(...starts.flatMap((start) => ends.map((end) => told(start, end))))

/** Minutes of a gap that its ways take without a visit. */
export const wayThrough = (gap: Gap, travel: TravelMatrix): number =>
  pairsOf(gap, (start, end) => start.at - gap.from + way(travel, start.place, end.place) + gap.until - end.at)

/** Minutes after its beginning at which one is at `place` at the earliest, and minutes before its end at which one has to leave; never below 0. */
export const waysTo = ({ from, until, starts, ends }: Gap, travel: TravelMatrix, place: number): { there: number; back: number } => ({
  there: Math.max(...starts.map((start) => start.at - from + way(travel, start.place, place))),
  back: Math.max(...ends.map((end) => until - end.at + way(travel, place, end.place))),
})

/** Minutes on the road that the day grows by. */
export const detourBy = (gap: Gap, travel: TravelMatrix, place: number): number =>
  Math.max(
    0,
    pairsOf(gap, (start, end) => way(travel, start.place, place) + way(travel, place, end.place) - way(travel, start.place, end.place)),
  )
