/** Appointments with customers in a calendar: the visits of the database, and meetings that are no visits. */
import { outlookTexts, productTexts } from '../../../domain/texts/outlook-texts.ts'
import type { DemoCustomer } from '../customer.ts'
import type { DemoUser } from '../organisations.ts'
import type { Random } from '../random.ts'
import { WEEK_PLAN } from '../week-plan.ts'
import { type CalendarEntry, times } from './calendar-entries.ts'
import { contactWriter } from './correspondent.ts'
import type { Office } from './office.ts'
import { phoneText } from './phone-text.ts'

/** Visits of the database as the product would have written them. */
export function visitEntries({ customers, facts }: Office, owner: DemoUser): CalendarEntry[] {
  return facts.visits
    .filter(({ ownerOid }) => ownerOid === owner.oid)
    .flatMap(({ iCalUId, customerId, siteId, isTentative, start, end }) => {
      const customer = customers.find(({ id }) => id === customerId)
      const site = customer?.sites.find(({ id }) => id === siteId)
      if (customer === undefined) return []
      return {
        iCalUId,
        subject: outlookTexts.de.visit(customer.name),
        owner,
        from: start,
        until: end,
        location: site === undefined ? customer.name : `${customer.name}, ${site.street}, ${site.postalCode} ${site.city}`,
        showAs: isTentative ? 'tentative' : 'busy',
        reminderMinutesBeforeStart: 30,
        ...(facts.productUrl && { body: productTexts.visitNote(`${facts.productUrl}/workspace#/customers/${customerId}`) }),
      }
    })
}

/** Meetings with people of customers that are no visits: online, or in our own house. */
export function customerMeetings({ customers, random }: Office, owner: DemoUser, monday: string): CalendarEntry[] {
  const own = customers.filter(
    ({ kind, careTeam, contacts }) =>
      kind === 'customer' && careTeam.some(({ oid }) => oid === owner.oid) && contacts.some(({ emails }) => emails.length > 0),
  )
  if (own.length === 0) return []
  const online = meeting(random, random.pick(own), {
    subject: 'Online-Termin',
    owner,
    ...times(WEEK_PLAN.onlineMeeting, monday),
    location: 'Microsoft Teams-Besprechung',
    isOnlineMeeting: true,
  })
  if (owner.jobTitle === 'Innendienst') return [online]
  const showroom = meeting(random, random.pick(own), {
    subject: 'Vorführung im Haus',
    owner,
    ...times(WEEK_PLAN.showroom, monday),
    location: 'Ausstellungsraum',
  })
  return [online, showroom]
}

function meeting(random: Random, customer: DemoCustomer, entry: CalendarEntry): CalendarEntry {
  const contact = random.pick(customer.contacts.filter(({ emails }) => emails.length > 0).slice(0, 3))
  const response = random.pick(['accepted', 'accepted', 'none', 'tentativelyAccepted'] as const)
  return {
    ...entry,
    subject: `${entry.subject} ${customer.name}`,
    guests: [{ ...contactWriter(customer, contact).address, type: 'required', response }],
    body: `Ansprechpartner: ${contact.givenName} ${contact.surname}, ${phoneText(contact.phone)}`,
    categories: ['Kundentermin'],
  }
}
