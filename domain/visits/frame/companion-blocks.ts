/** When somebody who comes along is busy, or does not work. */

import { hoursOn, MINUTES_OF_A_DAY, type WorkingHours } from '../../outlook/working-hours.ts'
import { weekdayOf } from '../../time/weekdays.ts'
import { busyDays, type CalendarEvent, type DayAppointment } from './day-appointments.ts'
import { outside, type Span } from './working-day.ts'

/** Instants in ISO 8601. `showAs`: as of events. `hours` null: nobody knows when he works. */
export type Companion = {
  address: string
  name: string
  times: readonly { startsAt: string; endsAt: string; showAs: string }[]
  hours: WorkingHours | null
}

/** `from` and `until`: when its owner works. */
export type SharedDay = Span & { day: string; appointments: readonly Span[] }

/** Blocks of a day, as far as its owner works and he and the companions before are free; with the name as subject. */
export function companionBlocks(
  { day, from, until, appointments }: SharedDay,
  companions: readonly Companion[],
  zone: string,
  tentativeCounts: boolean,
): DayAppointment[] {
  const taken: Span[] = [...appointments, { from: 0, until: from }, { from: until, until: MINUTES_OF_A_DAY }]
  return companions.flatMap((companion) => {
    const [theirs] = busyDays(eventsOf(companion), [day], zone, tentativeCounts)
    const blocks = outside([...(theirs?.appointments ?? []), ...offHours(day, companion, zone)], taken)
    taken.push(...blocks)
    return blocks.map((block) => blockOf(companion, day, block))
  })
}

function offHours(day: string, { hours }: Companion, zone: string): Span[] {
  if (hours === null) return []
  if (!hours.weekdays.includes(weekdayOf(day))) return [{ from: 0, until: MINUTES_OF_A_DAY }]
  const { from, until } = hoursOn(day, hours, zone)
  return [
    { from: 0, until: from },
    { from: until, until: MINUTES_OF_A_DAY },
  ]
}

const eventsOf = ({ address, times }: Companion): CalendarEvent[] =>
  times.map((time) => ({
    ...time,
    ...{ eventId: address, subject: '', placeText: '', whereabouts: '', isAllDay: false, isOff: false, isOnline: false },
    ...{ visitId: null, customerId: null },
  }))

const blockOf = ({ address, name }: Companion, day: string, { from, until }: Span): DayAppointment => ({
  ...{ eventId: `${address} ${day} ${from}`, subject: name, from, until, placeText: null, whereabouts: null },
  ...{ visitId: null, customerId: null, isTentative: false, isEndGuessed: false },
})
