/** Three weeks of calendar: the last week, the week of the start day and the next one. */
import { addDays, mondayOf } from '../day.ts'
import type { DemoEvent } from '../mailbox.ts'
import type { DemoUser } from '../organisations.ts'
import type { Random } from '../random.ts'
import { HOLIDAY_OID } from '../week-plan.ts'
import { type CalendarEntry, holiday, personalEntries, teamEntries } from './calendar-entries.ts'
import { addressOf } from './correspondent.ts'
import { customerMeetings, visitEntries } from './customer-appointments.ts'
import { domainOf } from './message.ts'
import type { Office } from './office.ts'

/** Events of each person by object id. An event with colleagues stands in all their calendars under one `iCalUId`. */
export function makeCalendars(office: Office): ReadonlyMap<string, DemoEvent[]> {
  const calendars = new Map<string, DemoEvent[]>(office.organisation.users.map(({ oid }) => [oid, []]))
  const people = office.organisation.users.filter(({ role, mailbox }) => mailbox === 'user' && (role === 'sales' || role === 'head_of_sales'))
  const monday = mondayOf(office.day)
  const weeks = [-7, 0, 7].flatMap((days) => weekEntries(office, people, addDays(monday, days), days === 0))
  const entries = [...weeks, ...people.flatMap((user) => visitEntries(office, user))]
  for (const event of entries.map((entry) => eventOf(office.random, entry))) fileEvent(office, calendars, event)
  for (const events of calendars.values()) events.sort((a, b) => a.start.localeCompare(b.start) || a.end.localeCompare(b.end))
  return calendars
}

function fileEvent({ organisation }: Office, calendars: ReadonlyMap<string, DemoEvent[]>, event: DemoEvent): void {
  const addresses = new Set([event.organizer, ...event.attendees].map(({ address }) => address))
  for (const user of organisation.users) if (addresses.has(user.mail)) calendars.get(user.oid)?.push(event)
}

function weekEntries(office: Office, people: readonly DemoUser[], monday: string, isThisWeek: boolean): CalendarEntry[] {
  const isAway = (user: DemoUser): boolean => isThisWeek && user.oid === HOLIDAY_OID
  return [
    ...teamEntries(people, monday, isAway),
    ...people.flatMap((user) =>
      isAway(user) ? [holiday(user, monday)] : [...customerMeetings(office, user, monday), ...personalEntries(office, user, monday)],
    ),
  ]
}

function eventOf(random: Random, { owner, guests = [], from, until, ...rest }: CalendarEntry): DemoEvent {
  return {
    body: '',
    location: null,
    isAllDay: false,
    showAs: 'busy',
    sensitivity: 'normal',
    isOnlineMeeting: false,
    categories: [],
    reminderMinutesBeforeStart: rest.isAllDay === true ? null : 15,
    iCalUId: `${random.uuid()}@${domainOf(owner.mail)}`,
    ...rest,
    start: from,
    end: until,
    organizer: addressOf(owner),
    attendees: guests,
  }
}
