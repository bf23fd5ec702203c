/** What stands in the calendar of a day: where one has to be when, what merely takes time, and what cannot be kept. */
import { joinWindows } from './blocked-time.ts'
import type { Appointment, PlanDay, Window } from './plan-problem.ts'
import { type TravelTables, UNREACHABLE } from './travel-tables.ts'

export type PlacedAppointment = { id: string; from: number; until: number; place: number }

export type FixedDay = {
  /** Places of both ends; -1: there is no such row, nothing can be planned. */
  startPlace: number
  endPlace: number
  /** When one leaves the first place at the earliest and is at the last one at the latest: an appointment early or late stretches the day. */
  from: number
  until: number
  placed: PlacedAppointment[]
  blocks: Window[]
  conflicts: string[]
}

/** Appointments may last for days. */
const DAY = 1440

/** Appointments that cannot be kept take their time all the same: what to do about them is for the rep to say. */
export function readFixedDay(day: PlanDay, travel: TravelTables): FixedDay {
  const appointments = day.appointments
    .map((appointment) => ({ ...appointment, from: Math.max(-DAY, appointment.from), until: Math.min(2 * DAY, appointment.until) }))
    .filter(({ from, until }) => from < until)
    .sort((one, other) => one.from - other.from || one.until - other.until || (one.id < other.id ? -1 : 1))
  const hasPlace = ({ place }: Appointment): boolean => place !== null
  const blocking = appointments.filter((appointment) => !hasPlace(appointment))
  const conflicts = acrossEachOther(blocking)
  const blocks: Window[] = blocking.map(({ from, until }) => ({ from, until }))
  const placed: PlacedAppointment[] = []
  const ends = { startPlace: knownPlace(day.startPlace, travel), endPlace: knownPlace(day.endPlace, travel) }
  for (const appointment of appointments.filter(hasPlace)) {
    const candidate = { ...appointment, place: knownPlace(appointment.place ?? -1, travel) }
    if (isKept(candidate, placed.at(-1), blocks, ends, travel)) placed.push(candidate)
    else {
      conflicts.push(appointment.id)
      blocks.push({ from: Math.max(appointment.from, placed.at(-1)?.until ?? -DAY), until: appointment.until })
    }
  }
  const joined = joinWindows(blocks)
  return { ...ends, ...stretched(day, placed, joined, ends, travel), placed, blocks: joined, conflicts }
}

const knownPlace = (place: number, { size }: TravelTables): number => (Number.isInteger(place) && place >= 0 && place < size ? place : -1)

const between = (from: number, to: number, { out, size }: TravelTables): number =>
  from < 0 || to < 0 ? UNREACHABLE : (out[from * size + to] ?? UNREACHABLE)

function acrossEachOther(appointments: readonly Appointment[]): string[] {
  let busyUntil = Number.NEGATIVE_INFINITY
  return appointments.flatMap(({ id, from, until }) => {
    const isAcross = from < busyUntil
    busyUntil = Math.max(busyUntil, until)
    return isAcross ? [id] : []
  })
}

type Ends = { startPlace: number; endPlace: number }

function isKept(
  { from, until, place }: PlacedAppointment,
  before: PlacedAppointment | undefined,
  blocks: readonly Window[],
  { startPlace, endPlace }: Ends,
  travel: TravelTables,
): boolean {
  if (blocks.some((block) => block.from < until && from < block.until)) return false
  if (between(startPlace, place, travel) >= UNREACHABLE || between(place, endPlace, travel) >= UNREACHABLE) return false
  if (!before) return true
  return before.until + between(before.place, place, travel) + blockedWithin(blocks, before.until, from) <= from
}

const blockedWithin = (blocks: readonly Window[], from: number, until: number): number =>
  joinWindows(blocks).reduce((sum, block) => sum + Math.max(0, Math.min(block.until, until) - Math.max(block.from, from)), 0)

/** Blocks on the way to the first appointment and from the last one lengthen the way. */
function stretched(day: PlanDay, placed: readonly PlacedAppointment[], blocks: readonly Window[], ends: Ends, travel: TravelTables) {
  const [first, last] = [placed[0], placed.at(-1)]
  if (!first || !last) return { from: day.from, until: day.until }
  const blocked = blocks.reduce((sum, { from, until }) => sum + until - from, 0)
  const leaves = first.from - between(ends.startPlace, first.place, travel)
  const arrives = last.until + between(last.place, ends.endPlace, travel)
  return {
    from: leaves >= day.from + blockedWithin(blocks, day.from, first.from) ? day.from : Math.min(day.from, leaves - blocked),
    until: arrives + blockedWithin(blocks, last.until, day.until) <= day.until ? day.until : Math.max(day.until, arrives + blocked),
  }
}
