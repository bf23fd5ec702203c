/** Mails of people who are not among the contacts: from known companies, unknown companies, free mail services and suppliers. */
import type { DemoCustomer } from '../customer.ts'
import type { DemoUser } from '../organisations.ts'
import { addressOf, contactWriter } from './correspondent.ts'
import type { Office } from './office.ts'
import { phoneText } from './phone-text.ts'
import { send } from './simple-mail.ts'
import { strangeColleagues, unknownCompanies } from './stranger-texts.ts'

/** Everything from people whom the cockpit cannot know. */
export function writeStrangers(office: Office, user: DemoUser): void {
  const customers = office.customers.filter(({ kind, careTeam }) => kind === 'customer' && careTeam.some(({ oid }) => oid === user.oid))
  strangeColleagues.forEach((person, index) => {
    const customer = customers[(index * 7) % Math.max(1, customers.length)]
    if (customer !== undefined) writeFromKnownCompany(office, user, customer, person)
  })
  for (const [index, writer] of unknownCompanies.entries()) writeFromUnknownCompany(office, user, writer, 200 + index * 1350)
  writeFromFreeMail(office, user)
  writeFromSupplier(office, user)
}

function writeFromKnownCompany(office: Office, user: DemoUser, customer: DemoCustomer, person: (typeof strangeColleagues)[number]): void {
  const name = `${person.givenName} ${person.surname}`
  send(office, {
    from: { name, address: `${plain(person.givenName).charAt(0)}.${plain(person.surname)}@${customer.domain}` },
    to: [addressOf(user)],
    subject: `Frage von ${customer.name}`,
    blocks: [
      `Guten Tag ${user.surname === 'Petersen' ? 'Herr Petersen' : user.name},`,
      person.text,
      'Mit freundlichen Grüßen',
      `${name}\n${person.job}\n${customer.name}\n${phoneText(customer.sites[0]?.phone ?? '')}`,
    ],
    sent: office.random.int(60, 5000),
  })
}

function writeFromUnknownCompany(office: Office, user: DemoUser, writer: (typeof unknownCompanies)[number], sent: number): void {
  const isEnglish = /^(our|we are) /.test(writer.text)
  send(office, {
    from: { name: writer.name, address: writer.address },
    to: [addressOf(user)],
    subject: writer.subject,
    blocks: [
      isEnglish ? `Dear ${user.name},` : 'Sehr geehrte Damen und Herren,',
      isEnglish ? writer.text.charAt(0).toUpperCase() + writer.text.slice(1) : writer.text,
      isEnglish ? 'Best regards' : 'Mit freundlichen Grüßen',
      `${writer.name}\n${writer.company}\n${writer.place}\n${isEnglish ? 'Phone' : 'Telefon'} ${writer.phone}\n${writer.hrb}`.trim(),
    ],
    sent,
    html: isEnglish,
    language: isEnglish ? 'en' : 'de',
  })
}

function writeFromFreeMail(office: Office, user: DemoUser): void {
  send(office, {
    from: { name: 'Bernd Osterloh', address: 'schlosserei.osterloh@freemail.example' },
    to: [addressOf(user)],
    subject: 'bohrmaschine',
    blocks: [
      'moin,',
      'ist die säulenbohrmaschine aus dem prospekt noch da und was kostet die bei abholung? hab eine kleine schlosserei in ratzeburg, 2 mann.',
      'gruß b. osterloh\n04541 555 0177',
    ],
    sent: 420,
  })
}

function writeFromSupplier(office: Office, user: DemoUser): void {
  const supplier = office.customers.find(({ kind, contacts }) => kind === 'supplier' && contacts.some(({ emails }) => emails.length > 0))
  const contact = supplier?.contacts.find(({ emails }) => emails.length > 0)
  if (supplier === undefined || contact === undefined) return
  const writer = contactWriter(supplier, contact)
  send(office, {
    from: writer.address,
    to: [addressOf(user)],
    subject: 'Neue Konditionen und Lieferzeiten ab Januar',
    blocks: [
      'Sehr geehrter Herr Petersen,',
      'anbei die neue Preisliste für Händler. Die Lieferzeit für Sonderlängen beträgt zurzeit sechs Wochen, Lagerlängen gehen wie gewohnt innerhalb von 48 Stunden raus.',
      'Mit freundlichen Grüßen',
      ...writer.signature,
    ],
    files: ['Haendlerpreisliste.xlsx'],
    sent: 1900,
  })
}

const letters: Readonly<Record<string, string>> = { ö: 'oe', ü: 'ue', ä: 'ae', ß: 'ss', ş: 's', ł: 'l', ó: 'o' }

const plain = (name: string): string => name.toLowerCase().replace(/[öüäßşłó]/g, (letter) => letters[letter] ?? letter)
