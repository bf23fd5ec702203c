/** When somebody who comes along is busy. */
import { type BusyDay, busyDays, type CalendarEvent, type DayAppointment } from './day-appointments.ts'
import { outside, type Span } from './working-day.ts'

/** Instants in ISO 8601. `showAs`: as of events. */
export type Companion = { address: string; name: string; times: readonly { startsAt: string; endsAt: string; showAs: string }[] }

/** Blocks of a day, as far as its owner and the companions before are free; with the name as subject. */
export function companionBlocks(
  { day, appointments }: BusyDay,
  companions: readonly Companion[],
  zone: string,
  tentativeCounts: boolean,
): DayAppointment[] {
  const taken: Span[] = [...appointments]
  return companions.flatMap((companion) => {
    const [theirs] = busyDays(eventsOf(companion), [day], zone, tentativeCounts)
    const blocks = outside(theirs?.appointments ?? [], taken)
    taken.push(...blocks)
    return blocks.map((block) => blockOf(companion, day, block))
  })
}

const eventsOf = ({ address, times }: Companion): CalendarEvent[] =>
  times.map((time) => ({
    ...time,
    ...{
      eventId: address,
      subject: '',
      placeText: '',
      whereabouts: '',
      isAllDay: false,
      isOff: false,
      isOnline: false,
      visitId: null,
      customerId: null,
    },
  }))

const blockOf = ({ address, name }: Companion, day: string, { from, until }: Span): DayAppointment => ({
  ...{ eventId: `${address} ${day} ${from}`, subject: name, from, until },
  ...{ placeText: null, whereabouts: null, visitId: null, customerId: null, isTentative: false, isEndGuessed: false },
})
