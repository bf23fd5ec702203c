/** What stands in the calendars of a week: meetings of the team, private matters, holidays. */
import { addDays } from '../day.ts'
import type { DemoEvent } from '../mailbox.ts'
import type { DemoUser } from '../organisations.ts'
import { WEEK_PLAN, type WeekSlot } from '../week-plan.ts'
import { addressOf } from './correspondent.ts'
import type { Office } from './office.ts'

export type CalendarEntry = Partial<Omit<DemoEvent, 'start' | 'end' | 'organizer' | 'attendees'>> & {
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
  const product: CalendarEntry = {
    subject: 'Produktschulung Schweißtechnik',
    owner: head,
    guests,
    ...times(WEEK_PLAN.training, monday),
    isOnlineMeeting: true,
    location: 'Microsoft Teams-Besprechung',
  }
  return [
    {
      subject: 'Vertriebsrunde',
      owner: head,
      guests,
      ...times(WEEK_PLAN.salesMeeting, monday),
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
          ...times(oneToOne(index), monday),
          isOnlineMeeting: true,
        }),
      )
      .filter(({ guests: [only] = [] }) => only?.response === 'accepted' && !team.some((user) => user.mail === only.address && isAway(user))),
    product,
  ]
}

/** On the hour. */
const oneToOne = (index: number): WeekSlot => ({ ...WEEK_PLAN.oneToOnes, from: `${15 + index}:00`, until: `${15 + index}:30` })

/** The slot in the week that begins on `monday`. */
export function times({ weekday, from, until }: WeekSlot, monday: string): Pick<CalendarEntry, 'from' | 'until'> {
  const day = addDays(monday, weekday - 1)
  return { from: `${day}T${from}`, until: `${day}T${until}` }
}

export function personalEntries({ random, facts }: Office, owner: DemoUser, monday: string): CalendarEntry[] {
  const [wednesday, thursday] = [addDays(monday, 2), addDays(monday, 3)]
  const isVisiting = facts.visits.some(({ ownerOid, start }) => ownerOid === owner.oid && start.startsWith(thursday))
  const evening = random.pick(['Elternabend', 'Sport', 'Zahnarzt', 'Werkstatt: Auto abholen'])
  const fair: CalendarEntry = {
    subject: 'Fachmesse Nordbau',
    owner,
    from: `${thursday}T00:00`,
    until: `${addDays(monday, 4)}T00:00`,
    isAllDay: true,
    showAs: 'workingElsewhere',
    location: 'Messe Hamburg',
  }
  return [
    { subject: evening, owner, ...times(WEEK_PLAN.privateMatter, monday), sensitivity: 'private' },
    { subject: 'Mittagessen', owner, from: `${wednesday}T12:00`, until: `${wednesday}T12:45`, showAs: 'free' },
    ...(random.chance(0.25) && !isVisiting ? [fair] : []),
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
