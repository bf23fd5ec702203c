/** How a mail begins and ends, by the way the two address each other. */
import type { Random } from '../random.ts'
import type { Correspondent } from './correspondent.ts'
import type { Language } from './format.ts'
import type { AddressForm } from './wording.ts'

/** The salutation of a mail; `isFirst`: it opens the conversation and is a little more formal. */
export function greeting(random: Random, to: Correspondent, form: AddressForm, language: Language, isFirst: boolean): string {
  if (language === 'en')
    return form === 'du' ? `${random.pick(['Hi', 'Hello'])} ${to.givenName},` : `Dear ${to.salutation === 'Herr' ? 'Mr' : 'Ms'} ${to.surname},`
  if (form === 'du') return `${random.pick(['Hallo', 'Moin', 'Hi', 'Hallo'])} ${to.givenName},`
  const formal = `Sehr geehrte${to.salutation === 'Herr' ? 'r' : ''} ${to.salutation} ${to.surname},`
  const name = `${to.salutation} ${to.surname},`
  return isFirst ? random.pick([formal, formal, `Guten Tag ${name}`]) : random.pick([`Guten Tag ${name}`, `Hallo ${name}`, `Moin ${name}`, formal])
}

const closings = {
  de: {
    sie: ['Mit freundlichen Grüßen', 'Mit freundlichen Grüßen', 'Freundliche Grüße', 'Viele Grüße', 'Beste Grüße'],
    du: ['Viele Grüße', 'Gruß', 'Beste Grüße', 'Schöne Grüße', 'Bis dann'],
  },
  en: { sie: ['Kind regards', 'Best regards', 'Yours sincerely'], du: ['Best', 'Cheers', 'Best regards'] },
} as const

/** Closing, name and signature; in a later mail of a conversation the writer is at times on the way and leaves it short. */
export function farewell(random: Random, from: Correspondent, form: AddressForm, language: Language, isShort: boolean): string[] {
  const words = random.pick(closings[language][form])
  const name = form === 'du' ? from.givenName : `${from.givenName} ${from.surname}`
  if (isShort) return [`${words}\n${form === 'du' ? from.givenName : from.surname}`, random.pick(onTheWay[language])]
  if (form === 'du') return [`${words}\n${name}`, ...from.signature]
  return [words, ...from.signature]
}

const onTheWay = {
  de: ['Von meinem iPhone gesendet', 'Gesendet von Outlook für Android', 'Von unterwegs gesendet, bitte Tippfehler zu entschuldigen'],
  en: ['Sent from my iPhone', 'Get Outlook for Android'],
}
