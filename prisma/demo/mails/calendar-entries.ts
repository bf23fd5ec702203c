/** What stands in the calendars of a week: meetings of the team, appointments at customers, private matters. */
import type { DemoCustomer } from '../customer.ts'
import { addDays } from '../day.ts'
import type { DemoEvent } from '../mailbox.ts'
import type { DemoUser } from '../organisations.ts'
import type { Random } from '../random.ts'
import { addressOf, contactWriter } from './correspondent.ts'
import type { Office } from './office.ts'
import { phoneText } from './phone-text.ts'

export type CalendarEntry = Partial<Omit<DemoEvent, 'iCalUId' | 'start' | 'end' | 'organizer' | 'attendees'>> & {
  subject: string
  owner: DemoUser
  guests?: DemoEvent['attendees']
  from: string
  until: string
}

export function teamEntries(people: readonly DemoUser[], monday: string, isAway: (user: DemoUser) => boolean): CalendarEntry[] {
  const head = people.find(({ role }) => role === 'head_of_sales')
  if (head === undefined || people.length < 2) return []
  const team = people.filter((user) => user !== head)
  const guests = team.map((user) => guest(user, isAway(user) ? 'declined' : 'accepted'))
  const [thursday, friday] = [addDays(monday, 3), addDays(monday, 4)]
  const product: CalendarEntry = {
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
        (user, index): CalendarEntry => ({
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

export function visitEntries({ customers, random }: Office, user: DemoUser, monday: string): CalendarEntry[] {
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

function visit(
  customer: DemoCustomer,
  owner: DemoUser,
  day: string,
  [from, until, kind]: readonly [string, string, string],
  random: Random,
): CalendarEntry {
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
    body: `Ansprechpartner: ${contact.givenName} ${contact.surname}, ${phoneText(contact.phone)}`,
    categories: ['Kundentermin'],
    reminderMinutesBeforeStart: isOnline ? 15 : 45,
  }
}

export function personalEntries(random: Random, owner: DemoUser, monday: string): CalendarEntry[] {
  const wednesday = addDays(monday, 2)
  const evening = random.pick(['Elternabend', 'Sport', 'Zahnarzt', 'Werkstatt: Auto abholen'])
  const fair: CalendarEntry = {
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

export const holiday = (owner: DemoUser, monday: string): CalendarEntry => ({
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
