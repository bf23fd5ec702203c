/** The mails of the main user that show one rare case each. */
import type { DemoContact, DemoCustomer } from '../customer.ts'
import type { DemoUser } from '../organisations.ts'
import { addressOf, contactWriter, staffWriter } from './correspondent.ts'
import { calendarWeek, shortDate } from './format.ts'
import { writeHostileMail } from './hostile-mail.ts'
import { writeMachineMails } from './machine-mails.ts'
import { writeOddMails } from './odd-mails.ts'
import type { Office } from './office.ts'
import { greeting } from './salutations.ts'
import { send, simpleLetter, simpleMessage } from './simple-mail.ts'
import { writeStrangers } from './strangers.ts'
import { workdayAfter } from './working-time.ts'

type Partner = { customer: DemoCustomer; contact: DemoContact }

/** Delivers all of them, where the customers needed for them exist. */
export function writeSpecialMails(office: Office, user: DemoUser): void {
  const partners = germanPartners(office, user)
  writeStrangers(office, user)
  writeMachineMails(office, user, partners[0])
  writeOddMails(office, user)
  writeHostileMail(office, user)
  writeToSeveralCustomers(office, user, partners.slice(0, 3))
  writeFromTwoFirms(office, user)
  if (partners[1] !== undefined) writeFromSharedAddress(office, user, partners[1])
  if (partners[2] !== undefined) writeForward(office, user, partners[2])
  writeDraft(office, user, partners[0])
}

function germanPartners({ customers }: Office, user: DemoUser): Partner[] {
  return customers.flatMap((customer) => {
    const contact = customer.contacts.find(({ emails, language }) => emails.length > 0 && language === 'de')
    const isOwn = customer.kind === 'customer' && customer.careTeam.some(({ oid }) => oid === user.oid)
    return isOwn && contact !== undefined ? [{ customer, contact }] : []
  })
}

function writeToSeveralCustomers(office: Office, user: DemoUser, partners: readonly Partner[]): void {
  if (partners.length < 2) return
  const inventoryWeek = `KW ${calendarWeek(workdayAfter(office.day, 15))}`
  send(office, {
    from: addressOf(user),
    to: partners.map(({ customer, contact }) => contactWriter(customer, contact).address),
    subject: `Geänderte Lieferzeiten in der ${inventoryWeek}`,
    blocks: [
      'Guten Tag zusammen,',
      `wegen unserer Inventur fahren wir in der ${inventoryWeek} nur dienstags und mittwochs aus. Bitte bestellen Sie Eiliges bis zum Freitag davor.`,
      'Mit freundlichen Grüßen',
      ...staffWriter(user).signature,
    ],
    sent: 1015,
  })
}

/** One person, two firms, one mail from each address. */
function writeFromTwoFirms(office: Office, user: DemoUser): void {
  const both = office.customers.filter(({ castRoles }) => castRoles.includes('shared_person'))
  const contact = both.flatMap(({ contacts }) => contacts).find(({ emails }) => emails.length > 1)
  if (contact === undefined) return
  contact.emails.slice(0, 2).forEach((address, index) => {
    const customer = both.find(({ domain }) => address.endsWith(`@${domain}`)) ?? both[0]
    if (customer === undefined) return
    const writer = contactWriter(customer, contact, address)
    const text =
      index === 0
        ? 'könnten Sie uns bitte 40 Trennscheiben und zwei Kartons Handschuhe mit dem nächsten Wagen mitschicken?'
        : 'diesmal schreibe ich für meine zweite Firma: Dort brauchen wir ein Angebot über eine Werkbank, zwei Meter, mit Schubladen.'
    const message = simpleMessage(office, {
      from: writer.address,
      to: [addressOf(user)],
      subject: index === 0 ? 'Kleine Bestellung' : 'Anfrage Werkbank',
      blocks: [greeting(office.random, staffWriter(user), contact.addressForm, contact.language, true), text, 'Viele Grüße', ...writer.signature],
      sent: 260 + index * 1700,
    })
    office.post.deliver(message)
    office.customerMails.push({ message, ownerOid: user.oid, customerId: customer.id, contactId: contact.id })
  })
}

function writeFromSharedAddress(office: Office, user: DemoUser, { customer }: Partner): void {
  send(office, {
    from: { name: customer.name, address: customer.sharedAddresses[0] ?? `info@${customer.domain}` },
    to: [addressOf(user)],
    subject: 'Betriebsferien',
    blocks: [
      'Sehr geehrte Geschäftspartner,',
      `unser Betrieb bleibt vom ${shortDate(workdayAfter(office.day, 20), 'de')} bis zum ${shortDate(workdayAfter(office.day, 27), 'de')} geschlossen. In dieser Zeit können wir keine Ware annehmen.`,
      `Mit freundlichen Grüßen\n${customer.name}`,
    ],
    sent: 520,
  })
}

/** A customer's mail handed on to a colleague. */
function writeForward(office: Office, user: DemoUser, { customer, contact }: Partner): void {
  const colleague = office.organisation.users.find(({ jobTitle }) => jobTitle === 'Innendienst')
  if (colleague === undefined) return
  const writer = contactWriter(customer, contact)
  const request = {
    from: writer.address,
    to: [addressOf(user)],
    subject: 'Kopie der Lieferscheine',
    blocks: [
      greeting(office.random, staffWriter(user), contact.addressForm, 'de', true),
      'für die Abrechnung fehlen uns die Lieferscheine der letzten vier Wochen. Bitte als PDF.',
      'Viele Grüße',
      ...writer.signature,
    ],
    sent: 1145,
    conversationKey: office.random.uuid(),
  }
  const letter = send(office, request)
  send(office, {
    from: addressOf(user),
    to: [addressOf(colleague)],
    subject: 'WG: Kopie der Lieferscheine',
    blocks: [`Hallo ${colleague.givenName},`, 'kannst du das bitte übernehmen? Danke!', `Gruß\n${user.givenName}`],
    sent: 1090,
    conversationKey: request.conversationKey,
    quotes: { style: 'outlook', letter },
  })
}

function writeDraft(office: Office, user: DemoUser, partner: Partner | undefined): void {
  if (partner === undefined) return
  const mail = {
    from: addressOf(user),
    to: [contactWriter(partner.customer, partner.contact).address],
    subject: 'Unser Termin',
    blocks: ['Guten Tag,', 'zu unserem Termin bringe ich'],
    sent: 75,
  }
  const letter = simpleLetter(office, mail)
  office.post.mailsOf(user.oid).push({ ...simpleMessage(office, mail, letter), folder: 'drafts', isRead: true, categories: [] })
}
