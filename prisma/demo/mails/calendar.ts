/** Three weeks of calendar: the last week, the week of the start day and the next one. */
import type { DemoCustomer } from '../customer.ts'
import { addDays, weekday } from '../day.ts'
import type { DemoEvent } from '../mailbox.ts'
import type { DemoUser } from '../organisations.ts'
import type { Random } from '../random.ts'
import { addressOf, contactWriter } from './correspondent.ts'
import { domainOf } from './message.ts'
import type { Office } from './office.ts'

const HOLIDAY_OID = '0a000000-0000-4000-8000-000000000003'

type Entry = Partial<Omit<DemoEvent, 'iCalUId' | 'start' | 'end' | 'organizer' | 'attendees'>> & {
  subject: string
  owner: DemoUser
  guests?: DemoEvent['attendees']
  from: string
  until: string
}

/** Events of each person by object id. An event with colleagues stands in all their calendars under one `iCalUId`. */
export function makeCalendars(office: Office): ReadonlyMap<string, DemoEvent[]> {
  const calendars = new Map<string, DemoEvent[]>(office.organisation.users.map(({ oid }) => [oid, []]))
  const people = office.organisation.users.filter(({ role, mailbox }) => mailbox === 'user' && (role === 'sales' || role === 'head_of_sales'))
  const monday = addDays(office.day, 1 - weekday(office.day))
  const entries = [-7, 0, 7].flatMap((days) => weekEntries(office, people, addDays(monday, days), days === 0))
  for (const event of entries.map((entry) => eventOf(office.random, entry))) fileEvent(office, calendars, event)
  for (const events of calendars.values()) events.sort((a, b) => a.start.localeCompare(b.start) || a.end.localeCompare(b.end))
  return calendars
}

function fileEvent({ organisation }: Office, calendars: ReadonlyMap<string, DemoEvent[]>, event: DemoEvent): void {
  const addresses = new Set([event.organizer, ...event.attendees].map(({ address }) => address))
  for (const user of organisation.users) if (addresses.has(user.mail)) calendars.get(user.oid)?.push(event)
}

function weekEntries(office: Office, people: readonly DemoUser[], monday: string, isThisWeek: boolean): Entry[] {
  const isAway = (user: DemoUser): boolean => isThisWeek && user.oid === HOLIDAY_OID
  return [
    ...teamEntries(people, monday, isAway),
    ...people.flatMap((user) =>
      isAway(user) ? [holiday(user, monday)] : [...visitEntries(office, user, monday), ...personalEntries(office.random, user, monday)],
    ),
  ]
}

function teamEntries(people: readonly DemoUser[], monday: string, isAway: (user: DemoUser) => boolean): Entry[] {
  const head = people.find(({ role }) => role === 'head_of_sales')
  if (head === undefined || people.length < 2) return []
  const team = people.filter((user) => user !== head)
  const guests = team.map((user) => guest(user, isAway(user) ? 'declined' : 'accepted'))
  const [thursday, friday] = [addDays(monday, 3), addDays(monday, 4)]
  const product: Entry = {
    subject: 'Produktschulung Schweißtechnik',
    owner: head,
    guests,
    from: `${friday}T13:00`,
    until: `${friday}T14:30`,
    isOnlineMeeting: true,
    location: 'Microsoft Teams-Besprechung',
  }
  return [
    {
      subject: 'Vertriebsrunde',
      owner: head,
      guests,
      from: `${monday}T09:00`,
      until: `${monday}T10:00`,
      location: 'Besprechungsraum Trave',
      body: 'Forecast, Angebote über 10.000 Euro, Reklamationen, Verschiedenes',
    },
    ...team
      .slice(0, 3)
      .map(
        (user, index): Entry => ({
          subject: `Jour fixe ${user.givenName} / ${head.givenName}`,
          owner: head,
          guests: [guest(user, 'accepted')],
          from: `${thursday}T${15 + index}:00`,
          until: `${thursday}T${15 + index}:30`,
          isOnlineMeeting: true,
        }),
      )
      .filter(({ guests: [only] = [] }) => only?.response === 'accepted' && !team.some((user) => user.mail === only.address && isAway(user))),
    product,
  ]
}

const visitTimes = [
  [1, '10:00', '11:00', 'Besuch'],
  [1, '14:00', '15:30', 'Jahresgespräch'],
  [2, '09:00', '10:00', 'Besuch'],
  [2, '13:30', '14:30', 'Online-Termin'],
  [4, '09:30', '11:00', 'Vorführung'],
] as const

function visitEntries({ customers, random }: Office, user: DemoUser, monday: string): Entry[] {
  const own = customers.filter(
    ({ kind, careTeam, contacts }) =>
      kind === 'customer' && careTeam.some(({ oid }) => oid === user.oid) && contacts.some(({ emails }) => emails.length > 0),
  )
  if (own.length === 0) return []
  const isInside = user.jobTitle === 'Innendienst'
  return visitTimes
    .filter(([, , , kind]) => !isInside || kind === 'Online-Termin')
    .map(([offset, from, until, kind]) => visit(random.pick(own), user, addDays(monday, offset), [from, until, kind], random))
}

function visit(customer: DemoCustomer, owner: DemoUser, day: string, [from, until, kind]: readonly [string, string, string], random: Random): Entry {
  const contact = random.pick(customer.contacts.filter(({ emails }) => emails.length > 0).slice(0, 3))
  const site = random.pick(customer.sites)
  const isOnline = kind === 'Online-Termin'
  return {
    subject: `${kind} ${customer.name}`,
    owner,
    guests: [
      {
        ...contactWriter(customer, contact).address,
        type: 'required',
        response: random.pick(['accepted', 'accepted', 'none', 'tentativelyAccepted']),
      },
    ],
    from: `${day}T${from}`,
    until: `${day}T${until}`,
    location: isOnline ? 'Microsoft Teams-Besprechung' : `${site.street}, ${site.postalCode} ${site.city}`,
    isOnlineMeeting: isOnline,
    body: `Ansprechpartner: ${contact.givenName} ${contact.surname}, ${contact.phone}`,
    categories: ['Kundentermin'],
    reminderMinutesBeforeStart: isOnline ? 15 : 45,
  }
}

function personalEntries(random: Random, owner: DemoUser, monday: string): Entry[] {
  const wednesday = addDays(monday, 2)
  const evening = random.pick(['Elternabend', 'Sport', 'Zahnarzt', 'Werkstatt: Auto abholen'])
  const fair: Entry = {
    subject: 'Fachmesse Nordbau',
    owner,
    from: `${addDays(monday, 3)}T00:00`,
    until: `${addDays(monday, 4)}T00:00`,
    isAllDay: true,
    showAs: 'workingElsewhere',
    location: 'Messe Hamburg',
  }
  return [
    { subject: evening, owner, from: `${wednesday}T16:30`, until: `${wednesday}T17:30`, sensitivity: 'private' },
    { subject: 'Mittagessen', owner, from: `${wednesday}T12:00`, until: `${wednesday}T12:45`, showAs: 'free' },
    ...(random.chance(0.25) ? [fair] : []),
  ]
}

const holiday = (owner: DemoUser, monday: string): Entry => ({
  subject: 'Urlaub',
  owner,
  from: `${monday}T00:00`,
  until: `${addDays(monday, 5)}T00:00`,
  isAllDay: true,
  showAs: 'oof',
  body: 'Vertretung: Jonas Petersen und Katrin Weber',
})

const guest = (user: DemoUser, response: 'accepted' | 'declined'): DemoEvent['attendees'][number] => ({
  ...addressOf(user),
  type: 'required',
  response,
})

function eventOf(random: Random, { owner, guests = [], from, until, ...rest }: Entry): DemoEvent {
  return {
    body: '',
    location: null,
    isAllDay: false,
    showAs: 'busy',
    sensitivity: 'normal',
    isOnlineMeeting: false,
    categories: [],
    reminderMinutesBeforeStart: rest.isAllDay === true ? null : 15,
    ...rest,
    iCalUId: `${random.uuid()}@${domainOf(owner.mail)}`,
    start: from,
    end: until,
    organizer: addressOf(owner),
    attendees: guests,
  }
}
