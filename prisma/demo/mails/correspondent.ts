/** The people who write: our staff and the contacts of the customers, with their signatures and mail programs. */
import type { DemoContact, DemoCustomer } from '../customer.ts'
import type { DemoAddress } from '../mailbox.ts'
import type { DemoOrganisation, DemoUser } from '../organisations.ts'
import type { QuoteStyle } from './letter.ts'
import { phoneText } from './phone-text.ts'

export type Correspondent = {
  address: DemoAddress
  salutation: 'Herr' | 'Frau'
  givenName: string
  surname: string
  /** Paragraphs below the name. */
  signature: string[]
  quoteStyle: QuoteStyle | 'none'
  bodyType: 'text' | 'html'
}

const women = new Set(['Katrin', 'Petra', 'Sabine', 'Ute', 'Maria', 'Frieda'])

/** "Herr" or "Frau" of one of our people. */
export const salutationOf = (user: DemoUser): 'Herr' | 'Frau' => (women.has(user.givenName) ? 'Frau' : 'Herr')

const imprints: Readonly<Record<string, string>> = {
  'hanse-technik.example':
    'Hanse Technik Großhandel GmbH | Industriestraße 14 | 23566 Lübeck\nwww.hanse-technik.example\nSitz: Lübeck | Amtsgericht Lübeck, HRB 6418 HL | Geschäftsführer: Carsten Mohr, Dr. Annette Reimers',
  'alpenwerkzeug.example':
    'Alpen Werkzeug Handel GmbH | Kreuzstraße 8 | 83022 Rosenheim\nwww.alpenwerkzeug.example\nAmtsgericht Traunstein, HRB 20877 | Geschäftsführer: Georg Aicher',
}

/** One of our people as a writer. */
export function staffWriter(user: DemoUser): Correspondent {
  const domain = user.mail.slice(user.mail.indexOf('@') + 1)
  const phone = user.phone === null ? '' : `\nTelefon ${user.phone}`
  return {
    address: addressOf(user),
    salutation: salutationOf(user),
    givenName: user.givenName,
    surname: user.surname,
    signature: [`${user.name}\n${user.jobTitle}${phone}\n${user.mail}`, ...(imprints[domain] === undefined ? [] : [imprints[domain]])],
    quoteStyle: 'outlook',
    bodyType: 'text',
  }
}

/** A contact of a customer as a writer; `address` when it is not the usual one. The mail program stays the same for all mails of a contact. */
export function contactWriter(customer: DemoCustomer, contact: DemoContact, address = contact.emails[0]): Correspondent {
  const mark = checksum(contact.id)
  return {
    address: { name: `${contact.givenName} ${contact.surname}`, address: address ?? `info@${customer.domain}` },
    salutation: contact.salutation,
    givenName: contact.givenName,
    surname: contact.surname,
    signature: contactSignature(customer, contact),
    quoteStyle: mark % 10 === 0 ? 'none' : mark % 10 < 4 ? 'gmail' : 'outlook',
    bodyType: mark % 16 < 5 ? 'html' : 'text',
  }
}

/** Name and address of one of our mailboxes. */
export const addressOf = (user: DemoUser): DemoAddress => ({ name: user.name, address: user.mail })

/** The mailbox of a team, if the organisation has one. */
export const teamOf = (organisation: DemoOrganisation): DemoUser | undefined => organisation.users.find(({ mailbox }) => mailbox === 'shared')

/** A number that is always the same for the same text. */
export const checksum = (text: string): number => [...text].reduce((sum, letter) => (sum * 31 + (letter.codePointAt(0) ?? 0)) % 99_991, 7)

const phoneWords = { de: { phone: 'Tel.', mobile: 'Mobil' }, en: { phone: 'Phone', mobile: 'Mobile' } }

const disclaimers = {
  de: 'Diese E-Mail enthält vertrauliche Informationen. Wenn Sie nicht der richtige Adressat sind, informieren Sie bitte den Absender und löschen Sie diese Nachricht.',
  en: 'This e-mail may contain confidential information. If you are not the intended recipient, please notify the sender and delete this message.',
}

function contactSignature(customer: DemoCustomer, contact: DemoContact): string[] {
  const words = phoneWords[contact.language]
  const site = customer.sites[0]
  const mobile = contact.mobile === null ? '' : `\n${words.mobile} ${phoneText(contact.mobile)}`
  const place = site === undefined ? customer.name : `${customer.name}\n${site.street}\n${site.postalCode} ${site.city}`
  const card = `${contact.givenName} ${contact.surname}\n${contact.function}`
  const mark = checksum(customer.id)
  return [
    card,
    `${place}\n${words.phone} ${phoneText(contact.phone)}${mobile}\nwww.${customer.domain}`,
    ...register(customer, mark),
    ...(mark % 4 === 0 ? [disclaimers[contact.language]] : []),
  ]
}

type Court = { court: string; suffix: string }

const courts: readonly [Court, ...Court[]] = [
  { court: 'Lübeck', suffix: ' HL' },
  { court: 'Hamburg', suffix: '' },
  { court: 'Kiel', suffix: ' KI' },
]

const southernCourts: readonly [Court, ...Court[]] = [
  { court: 'Traunstein', suffix: '' },
  { court: 'München', suffix: '' },
]

function register(customer: DemoCustomer, mark: number): string[] {
  const near = customer.sites[0]?.postalCode.startsWith('8') ? southernCourts : courts
  const { court, suffix } = near[mark % near.length] ?? near[0]
  const number = 1000 + (mark % 17_000)
  if (/GmbH & Co|\b(KG|OHG)\b/.test(customer.name))
    return [`Sitz der Gesellschaft: ${customer.sites[0]?.city ?? court} | Amtsgericht ${court}, HRA ${number}${suffix}`]
  if (/\b(GmbH|AG|SE)\b/.test(customer.name)) return [`Amtsgericht ${court}, HRB ${number}${suffix} | USt-IdNr. DE${100_000_000 + mark * 7919}`]
  return []
}
