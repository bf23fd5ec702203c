/** What we propose that people write to a customer when they ask for an appointment, in the customer's language. */

export type RequestedVisit = {
  contact: { salutation: string | null; surname: string; givenName: string | null; form: 'du' | 'sie'; language: string }
  day: string
  /** `HH:mm` */
  from: string
  until: string
}

/** @example visitRequest({ contact: { surname: 'Weber', salutation: 'Frau', ... }, day: '2026-12-03', from: '10:00', until: '10:45' }).subject // 'Besuch am Donnerstag, 3. Dezember' */
export function visitRequest({ contact, day, from, until }: RequestedVisit): { subject: string; body: string } {
  const language = contact.language.startsWith('de') ? 'de' : 'en'
  const date = new Intl.DateTimeFormat(language === 'de' ? 'de-DE' : 'en-GB', {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    timeZone: 'UTC',
  }).format(new Date(`${day}T00:00:00Z`))
  const words = texts[language]
  const { greeting, asked } = words[contact.form]
  return { subject: words.subject(date), body: `${greeting(contact)}\n\n${asked(date, from, until)}\n\n` }
}

type Contact = RequestedVisit['contact']

const fullName = ({ givenName, surname }: Contact): string => [givenName, surname].filter(Boolean).join(' ')
const firstName = ({ givenName, surname }: Contact): string => givenName ?? surname
const formalName = (contact: Contact): string => (contact.salutation ? `${contact.salutation} ${contact.surname}` : fullName(contact))

const texts = {
  de: {
    subject: (date: string) => `Besuch am ${date}`,
    sie: {
      greeting: (contact: Contact) => `Guten Tag ${formalName(contact)},`,
      asked: (date: string, from: string, until: string) =>
        `am ${date} bin ich in Ihrer Nähe und käme gerne von ${from} bis ${until} Uhr bei Ihnen vorbei. Passt Ihnen das?`,
    },
    du: {
      greeting: (contact: Contact) => `Hallo ${firstName(contact)},`,
      asked: (date: string, from: string, until: string) =>
        `am ${date} bin ich in deiner Nähe und käme gerne von ${from} bis ${until} Uhr bei dir vorbei. Passt dir das?`,
    },
  },
  en: {
    subject: (date: string) => `Visit on ${date}`,
    sie: {
      greeting: (contact: Contact) => `Dear ${fullName(contact)},`,
      asked: (date: string, from: string, until: string) =>
        `on ${date} I shall be in your area and would be pleased to visit you from ${from} to ${until}. Would that suit you?`,
    },
    du: {
      greeting: (contact: Contact) => `Hi ${firstName(contact)},`,
      asked: (date: string, from: string, until: string) =>
        `on ${date} I’ll be around and would be happy to drop by from ${from} to ${until}. Would that work for you?`,
    },
  },
}
