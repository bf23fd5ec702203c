/** Mails that programs send: fax gateway, telephone system, absence notice, calendar answer, failed delivery. */
import type { DemoContact, DemoCustomer } from '../customer.ts'
import type { DemoUser } from '../organisations.ts'
import { addressOf, contactWriter } from './correspondent.ts'
import { longDate } from './format.ts'
import type { Office } from './office.ts'
import { phoneText } from './phone-text.ts'
import { send } from './simple-mail.ts'
import { workdayAfter } from './working-time.ts'

/** Delivers one or more of each kind; `partner`: a customer whose contact is away or answers an invitation. */
export function writeMachineMails(office: Office, user: DemoUser, partner: { customer: DemoCustomer; contact: DemoContact } | undefined): void {
  writeFaxes(office, user, partner?.customer)
  writeVoicemails(office, user, partner?.contact)
  writeFailedDelivery(office, user)
  if (partner === undefined) return
  writeAbsence(office, user, partner)
  writeAcceptance(office, user, partner)
}

function writeFaxes(office: Office, user: DemoUser, customer: DemoCustomer | undefined): void {
  const numbers = [phoneText(customer?.sites[0]?.phone.replace(/\d$/, '9') ?? '+494517730199'), '+49 451 5550123']
  numbers.forEach((number, index) => {
    send(office, {
      from: { name: 'Fax-Gateway', address: 'fax@telefon.hanse-technik.example' },
      to: [addressOf(user), ...office.organisation.users.filter(({ mailbox }) => mailbox === 'shared').map(addressOf)],
      subject: `Faxnachricht von ${number}`,
      blocks: [
        `Sie haben eine Faxnachricht erhalten.`,
        `Absender: ${number}\nSeiten: ${index + 1}\nAuflösung: fein`,
        'Das Dokument hängt als PDF an.',
      ],
      files: [`Fax_${number.replace(/\D/g, '')}.pdf`],
      sent: 310 + index * 2700,
      headers: [{ name: 'X-Fax-Number', value: number }],
    })
  })
}

function writeVoicemails(office: Office, user: DemoUser, contact: DemoContact | undefined): void {
  const numbers = [phoneText(contact?.mobile ?? contact?.phone ?? '+494515550124'), '+49 40 5550188']
  numbers.forEach((number, index) => {
    send(office, {
      from: { name: 'Telefonanlage', address: 'voicemail@telefon.hanse-technik.example' },
      to: [addressOf(user)],
      subject: `Neue Sprachnachricht von ${number} (0:${index === 0 ? '42' : '17'})`,
      blocks: [
        `Neue Sprachnachricht für ${user.name}, Nebenstelle ${user.phone?.slice(-2) ?? ''}.`,
        `Anrufer: ${number}\nDauer: 0:${index === 0 ? '42' : '17'} Minuten`,
        'Die Aufnahme hängt an.',
      ],
      files: [`Sprachnachricht_${number.replace(/\D/g, '')}.wav`],
      sent: 150 + index * 3900,
    })
  })
}

function writeAbsence(office: Office, user: DemoUser, { customer, contact }: { customer: DemoCustomer; contact: DemoContact }): void {
  const back = longDate(workdayAfter(office.day, 4), 'de')
  send(office, {
    from: contactWriter(customer, contact).address,
    to: [addressOf(user)],
    subject: 'Automatische Antwort: Ihr Besuch',
    blocks: [
      'Guten Tag,',
      `ich bin zurzeit nicht im Büro und ab ${back} wieder erreichbar. Ihre E-Mail wird nicht weitergeleitet. In dringenden Fällen hilft Ihnen unsere Zentrale unter ${phoneText(contact.phone)}.`,
      `${contact.givenName} ${contact.surname}\n${customer.name}`,
    ],
    sent: 95,
    headers: [
      { name: 'Auto-Submitted', value: 'auto-replied' },
      { name: 'X-Auto-Response-Suppress', value: 'All' },
    ],
  })
}

function writeAcceptance(office: Office, user: DemoUser, { customer, contact }: { customer: DemoCustomer; contact: DemoContact }): void {
  send(office, {
    from: contactWriter(customer, contact).address,
    to: [addressOf(user)],
    subject: 'Zugesagt: Besuch und Jahresgespräch',
    blocks: [`${contact.givenName} ${contact.surname} hat Ihre Besprechungsanfrage angenommen.`],
    files: ['invite.ics'],
    sent: 1260,
    headers: [
      { name: 'Content-Class', value: 'urn:content-classes:calendarmessage' },
      { name: 'X-MS-Exchange-Calendar-Response', value: 'Accept' },
    ],
  })
}

function writeFailedDelivery(office: Office, user: DemoUser): void {
  send(office, {
    from: { name: 'Mail Delivery System', address: 'mailer-daemon@hanse-technik.example' },
    to: [addressOf(user)],
    subject: 'Unzustellbar: Nachfass zu unserem Angebot',
    blocks: [
      'Ihre Nachricht konnte nicht zugestellt werden.',
      'Empfänger: einkauf@alte-firma.example\nFehler: 550 5.1.1 Der E-Mail-Empfänger wurde nicht gefunden (RecipientNotFound)',
      'Final-Recipient: rfc822; einkauf@alte-firma.example\nAction: failed\nStatus: 5.1.1',
    ],
    sent: 2230,
    headers: [
      { name: 'Auto-Submitted', value: 'auto-generated' },
      { name: 'Return-Path', value: '<>' },
      { name: 'Content-Type', value: 'multipart/report; report-type=delivery-status' },
    ],
  })
}
