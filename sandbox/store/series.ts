/** Recurring events as Exchange keeps them: a master with its pattern, and by themselves only the occurrences that were changed. */
import { keyOf } from './item-key.ts'
import type { CalendarEvent, Mailbox } from './mailbox.ts'
import type { Store } from './mailbox-store.ts'
import { daysOf } from './recurrence.ts'

/** One day of a series, as its master has it. */
export function occurrenceOn(master: CalendarEvent, day: string): CalendarEvent {
  const { start, end } = timesOn(master, day)
  return {
    ...structuredClone(master),
    series: undefined,
    occurrence: { masterKey: master.key, start, isException: false },
    key: keyOf(master.key, day),
    iCalUId: `${master.iCalUId}${day.replaceAll('-', '')}`,
    transactionId: null,
    start,
    end,
  }
}

/** Occurrences keep their time on the wall clock, whatever daylight saving does. */
export function timesOn({ start, end }: CalendarEvent, day: string): Pick<CalendarEvent, 'start' | 'end'> {
  const begin = `${day}${start.local.slice(10)}`
  const length = Date.parse(`${end.local}Z`) - Date.parse(`${start.local}Z`)
  const over = new Date(Date.parse(`${begin}Z`) + length).toISOString().slice(0, 19)
  return { start: { local: begin, zone: start.zone }, end: { local: over, zone: end.zone } }
}

const dayOf = ({ occurrence }: CalendarEvent): string => occurrence?.start.local.slice(0, 10) ?? ''

export const exceptionsOf = ({ events }: Mailbox, master: CalendarEvent): CalendarEvent[] =>
  events.filter(({ occurrence }) => occurrence?.masterKey === master.key)

/** Days on which a series takes place as its master has it. */
export function regularDays(mailbox: Mailbox, master: CalendarEvent): string[] {
  if (!master.series) return []
  const others = new Set([...master.series.cancelled, ...exceptionsOf(mailbox, master).map(dayOf)])
  return daysOf(master.series.recurrence).filter((day) => !others.has(day))
}

/** Also an occurrence that is not kept by itself. */
export function findEvent(mailbox: Mailbox, isMeant: (event: CalendarEvent) => boolean): CalendarEvent | undefined {
  const kept = mailbox.events.find(isMeant)
  if (kept) return kept
  for (const master of mailbox.events)
    for (const day of regularDays(mailbox, master)) {
      const occurrence = occurrenceOn(master, day)
      if (isMeant(occurrence)) return occurrence
    }
  return undefined
}

/** Writes a change. An occurrence is kept by itself from now on; the exceptions of a series follow their master. */
export function rewriteEvent(store: Store, mailbox: Mailbox, event: CalendarEvent, change: Partial<CalendarEvent>): void {
  const before = structuredClone(event)
  Object.assign(event, change)
  if (event.occurrence) event.occurrence = { ...event.occurrence, isException: true }
  if (before.series && scheduleOf(before) !== scheduleOf(event)) beginAnew(store, mailbox, before, event)
  else if (before.series) for (const exception of exceptionsOf(mailbox, event)) follow(store, mailbox, exception, before, event)
  store.putEvent(mailbox, event)
}

const scheduleOf = ({ start, end, isAllDay, series }: CalendarEvent): string => JSON.stringify([start, end, isAllDay, series?.recurrence])

/** A series that is rescheduled loses what was special about single occurrences. */
function beginAnew(store: Store, mailbox: Mailbox, before: CalendarEvent, event: CalendarEvent): void {
  mailbox.formerMasters = [...(mailbox.formerMasters ?? []), before]
  for (const exception of exceptionsOf(mailbox, event)) store.removeEvent(mailbox, exception)
  if (event.series) event.series = { ...event.series, cancelled: [] }
}

const own = ['key', 'change', 'createdDateTime', 'lastModifiedDateTime', 'iCalUId', 'transactionId', 'start', 'end', 'series', 'occurrence'] as const

/** What an exception still has in common with its master changes with it. */
function follow(store: Store, mailbox: Mailbox, exception: CalendarEvent, before: CalendarEvent, after: CalendarEvent): void {
  const values = new Map(Object.entries(exception))
  const old = new Map(Object.entries(before))
  const isTaken = (name: string, value: unknown) =>
    !own.some((each) => each === name) && same(values.get(name), old.get(name)) && !same(value, old.get(name))
  const taken = Object.entries(structuredClone(after)).filter(([name, value]) => isTaken(name, value))
  if (taken.length > 0) store.putEvent(mailbox, Object.assign(exception, Object.fromEntries(taken)))
}

const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other)

/** How the deletion of one occurrence is told: as a removal, by its series as a change of that, or not at all. */
export const tellings = ['removal', 'series', 'nothing'] as const
export type Telling = (typeof tellings)[number]

/** Takes an event, a whole series or one occurrence out of the calendar. Exchange is careless in telling of occurrences only. */
export function takeOut(store: Store, mailbox: Mailbox, event: CalendarEvent, telling: Telling = 'removal'): void {
  if (event.series) {
    mailbox.formerMasters = [...(mailbox.formerMasters ?? []), structuredClone(event)]
    for (const exception of exceptionsOf(mailbox, event)) store.removeEvent(mailbox, exception)
  }
  const master = mailbox.events.find(({ key }) => key === event.occurrence?.masterKey)
  master?.series?.cancelled.push(dayOf(event))
  if (!master || telling === 'removal') store.removeEvent(mailbox, event)
  else store.removeEventUntold(mailbox, event)
  if (master && telling === 'series') store.putEvent(mailbox, master)
}
