/** Where the appointments of a day stand in the calendar: side by side when they overlap. */
import type { Appointment } from '../mailbox/calendar.ts'
import { addDays, minuteOfDay } from '../mailbox/zone.ts'

export type Block = {
  appointment: Appointment
  /** Minutes since midnight. */
  from: number
  to: number
  /** Place among those that overlap, of how many. */
  lane: number
  lanes: number
}

const DAY_MINUTES = 1440
/** Shorter ones are drawn as long as this, else nobody could read them. */
const SHORTEST = 25

export const isOn = ({ start, end }: Appointment, day: string): boolean =>
  start.dateTime.slice(0, 16) < `${addDays(day, 1)}T00:00` && (end.dateTime.slice(0, 16) > `${day}T00:00` || start.dateTime.slice(0, 10) === day)

/** @returns the timed appointments of the day, clipped to it. */
export function layOutDay(appointments: readonly Appointment[], day: string): Block[] {
  const spans = appointments
    .filter((each) => !each.isAllDay && isOn(each, day))
    .map((appointment) => {
      const { start, end } = appointment
      const from = start.dateTime.slice(0, 10) < day ? 0 : minuteOfDay(start.dateTime)
      const to = end.dateTime.slice(0, 10) > day ? DAY_MINUTES : minuteOfDay(end.dateTime)
      return { appointment, from, to: Math.min(DAY_MINUTES, Math.max(to, from + SHORTEST)) }
    })
    .sort((a, b) => a.from - b.from || b.to - a.to)
  return overlapping(spans).flatMap(inLanes)
}

type Span = Omit<Block, 'lane' | 'lanes'>

/** Groups of spans that touch each other, directly or through a third. */
function overlapping(spans: readonly Span[]): Span[][] {
  const groups: Span[][] = []
  let end = -1
  for (const span of spans) {
    if (span.from >= end) groups.push([])
    groups.at(-1)?.push(span)
    end = Math.max(end, span.to)
  }
  return groups
}

function inLanes(group: readonly Span[]): Block[] {
  const ends: number[] = []
  const placed = group.map((span) => {
    const free = ends.findIndex((end) => end <= span.from)
    const lane = free === -1 ? ends.length : free
    ends[lane] = span.to
    return { ...span, lane }
  })
  return placed.map((span) => ({ ...span, lanes: ends.length }))
}
