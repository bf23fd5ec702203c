/** How the morning mail tells of complaints: number, step and day, nothing of the customer. */
import type { ComplaintStep } from '../commerce/complaints/ladder.ts'
import type { ReminderLevel } from '../commerce/complaints/standing.ts'
import type { Language } from './language.ts'

type Told = { number: string; step: ComplaintStep; level: ReminderLevel; dueOn: string }

type MorningComplaintTexts = {
  /** Subject of a mail that tells of nothing else; days as `YYYY-MM-DD`. */
  subject: (day: string) => string
  line: (told: Told, today: string) => string
  more: (count: number) => string
}

const steps: Record<Language, Record<ComplaintStep, string>> = {
  de: {
    confirm: 'Eingang bestätigen',
    measure: 'sofort Abhilfe schaffen',
    word: 'Zwischenstand melden',
    answer: 'Antwort geben',
    close: 'abschließen',
  },
  en: { confirm: 'confirm receipt', measure: 'take an immediate measure', word: 'tell how it stands', answer: 'give the answer', close: 'close it' },
}

const levels: Record<Language, Record<ReminderLevel, string>> = {
  de: { responsible: 'Erinnerung', head: 'Frist abgelaufen', management: 'Frist lange abgelaufen' },
  en: { responsible: 'Reminder', head: 'Overdue', management: 'Long overdue' },
}

const written = (locale: string, day: string, month: 'long' | '2-digit'): string =>
  new Intl.DateTimeFormat(locale, { day: '2-digit', month, year: 'numeric', timeZone: 'UTC' }).format(new Date(`${day}T00:00:00Z`))

export const morningComplaintTexts: Record<Language, MorningComplaintTexts> = {
  de: {
    subject: (day) => `Reklamationen am ${written('de-DE', day, '2-digit')}`,
    line: ({ number, step, level, dueOn }, today) =>
      `${levels.de[level]}: Reklamation ${number}, ${steps.de[step]}, ${dueOn < today ? 'fällig war' : 'fällig'} ${written('de-DE', dueOn, '2-digit')}`,
    more: (count) => (count === 1 ? 'Eine weitere Reklamation steht in Ihrem Tag.' : `${count} weitere Reklamationen stehen in Ihrem Tag.`),
  },
  en: {
    subject: (day) => `Complaints on ${written('en-GB', day, 'long')}`,
    line: ({ number, step, level, dueOn }, today) =>
      `${levels.en[level]}: complaint ${number}, ${steps.en[step]}, ${dueOn < today ? 'was due' : 'due'} ${written('en-GB', dueOn, 'long')}`,
    more: (count) => (count === 1 ? 'One more complaint stands in your day.' : `${count} more complaints stand in your day.`),
  },
}
