/** What we propose that people write to a customer about a visit, in the customer's language: what they ask for, agree to, move or call off. */

export type Correspondent = { salutation: string | null; surname: string; givenName: string | null; form: 'du' | 'sie'; language: string }

export type LetterVisit = {
  contact: Correspondent
  /** `YYYY-MM-DD` */
  day: string
  /** `HH:mm` */
  from: string
  until: string
}

/** `ask`: for the appointment; `move`, `late`: the time is the new one. */
export type LetterKind = 'ask' | 'confirm' | 'move' | 'late' | 'call_off'

export type Letter = { subject: string; body: string }

/** @example visitLetter('ask', { contact: { surname: 'Weber', salutation: 'Frau', ... }, day: '2026-12-03', from: '10:00', until: '10:45' }).subject // 'Besuch am Donnerstag, 3. Dezember' */
export function visitLetter(kind: LetterKind, { contact, day, from, until }: LetterVisit): Letter {
  const language = contact.language.toLowerCase().startsWith('de') ? 'de' : 'en'
  const date = new Intl.DateTimeFormat(language === 'de' ? 'de-DE' : 'en-GB', {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    timeZone: 'UTC',
  }).format(new Date(`${day}T00:00:00Z`))
  const words = texts[language]
  const ofForm = words[contact.form]
  return { subject: words.subject[kind](date), body: `${ofForm.greeting(contact)}\n\n${ofForm[kind](date, from, until)}\n\n` }
}

const fullName = ({ givenName, surname }: Correspondent): string => [givenName, surname].filter(Boolean).join(' ')
const firstName = ({ givenName, surname }: Correspondent): string => givenName ?? surname
const formalName = (contact: Correspondent): string => (contact.salutation ? `${contact.salutation} ${contact.surname}` : fullName(contact))

type Words = Record<LetterKind, (date: string, from: string, until: string) => string> & { greeting: (contact: Correspondent) => string }
type Language = { subject: Record<LetterKind, (date: string) => string>; sie: Words; du: Words }

const texts: Record<'de' | 'en', Language> = {
  de: {
    subject: {
      ask: (date) => `Besuch am ${date}`,
      confirm: (date) => `Besuch am ${date}`,
      move: (date) => `Unser Termin: neu am ${date}`,
      late: () => 'Ich komme etwas später',
      call_off: (date) => `Absage: Besuch am ${date}`,
    },
    sie: {
      greeting: (contact) => `Guten Tag ${formalName(contact)},`,
      ask: (date, from, until) => `am ${date} bin ich in Ihrer Nähe und käme gerne von ${from} bis ${until} Uhr bei Ihnen vorbei. Passt Ihnen das?`,
      confirm: (date, from, until) =>
        `gerne bestätige ich Ihnen unseren Termin am ${date} von ${from} bis ${until} Uhr. Ich freue mich auf das Gespräch.`,
      move: (date, from, until) => `leider muss ich unseren Termin verschieben. Passt Ihnen stattdessen ${date} von ${from} bis ${until} Uhr?`,
      late: (_, from) => `ich bin zu Ihnen unterwegs, komme aber etwas später: gegen ${from} Uhr. Bitte entschuldigen Sie die Verspätung.`,
      call_off: (date, from) =>
        `leider muss ich unseren Termin am ${date} um ${from} Uhr absagen. Bitte entschuldigen Sie das; gerne schlage ich Ihnen einen neuen vor.`,
    },
    du: {
      greeting: (contact) => `Hallo ${firstName(contact)},`,
      ask: (date, from, until) => `am ${date} bin ich in deiner Nähe und käme gerne von ${from} bis ${until} Uhr bei dir vorbei. Passt dir das?`,
      confirm: (date, from, until) => `gerne bestätige ich dir unseren Termin am ${date} von ${from} bis ${until} Uhr. Ich freue mich.`,
      move: (date, from, until) => `leider muss ich unseren Termin verschieben. Passt dir stattdessen ${date} von ${from} bis ${until} Uhr?`,
      late: (_, from) => `ich bin zu dir unterwegs, komme aber etwas später: gegen ${from} Uhr. Entschuldige bitte.`,
      call_off: (date, from) =>
        `leider muss ich unseren Termin am ${date} um ${from} Uhr absagen. Entschuldige bitte; gerne schlage ich dir einen neuen vor.`,
    },
  },
  en: {
    subject: {
      ask: (date) => `Visit on ${date}`,
      confirm: (date) => `Visit on ${date}`,
      move: (date) => `Our appointment: now on ${date}`,
      late: () => 'I am running a little late',
      call_off: (date) => `Cancelled: visit on ${date}`,
    },
    sie: {
      greeting: (contact) => `Dear ${fullName(contact)},`,
      ask: (date, from, until) =>
        `on ${date} I shall be in your area and would be pleased to visit you from ${from} to ${until}. Would that suit you?`,
      confirm: (date, from, until) => `I am pleased to confirm our appointment on ${date} from ${from} to ${until}. I look forward to seeing you.`,
      move: (date, from, until) => `I am afraid I have to move our appointment. Would ${date} from ${from} to ${until} suit you instead?`,
      late: (_, from) => `I am on my way to you, but running a little late: I should arrive at about ${from}. Please accept my apologies.`,
      call_off: (date, from) =>
        `I am afraid I have to cancel our appointment on ${date} at ${from}. Please accept my apologies; I would be glad to propose another time.`,
    },
    du: {
      greeting: (contact) => `Hi ${firstName(contact)},`,
      ask: (date, from, until) => `on ${date} I’ll be around and would be happy to drop by from ${from} to ${until}. Would that work for you?`,
      confirm: (date, from, until) => `just to confirm: see you on ${date} from ${from} to ${until}. Looking forward to it!`,
      move: (date, from, until) => `sorry, I have to move our appointment. Would ${date} from ${from} to ${until} work for you instead?`,
      late: (_, from) => `I’m on my way, but running a little late: I’ll be there at about ${from}. Sorry!`,
      call_off: (date, from) => `sorry, I have to cancel our appointment on ${date} at ${from}. I’ll happily suggest another time.`,
    },
  },
}
