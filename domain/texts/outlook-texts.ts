/** What we write into people's Outlook, in their own language. */
import { type Language, languages } from './language.ts'

type OutlookTexts = {
  visit: (customer: string) => string
  /** Name of the link to a mail. */
  taskMail: string
  awaitAnswer: (customer: string) => string
  /** Subject of the morning mail; `day` as `YYYY-MM-DD`. */
  morning: (day: string) => string
  phone: (number: string) => string
  /** In place of a title that repeated a mail that was withdrawn. */
  withdrawnFollowUp: string
  /** A follow-up's title: somebody waits for an answer to what he has suggested. */
  answerSuggestion: (title: string) => string
}

const written = (locale: string, day: string, month: 'long' | '2-digit'): string =>
  new Intl.DateTimeFormat(locale, { day: '2-digit', month, year: 'numeric', timeZone: 'UTC' }).format(new Date(`${day}T00:00:00Z`))

export const outlookTexts: Record<Language, OutlookTexts> = {
  de: {
    visit: (customer) => `Besuch: ${customer}`,
    taskMail: 'E-Mail',
    awaitAnswer: (customer) => `Antwort von ${customer} abwarten`,
    morning: (day) => `Ihre Besuche am ${written('de-DE', day, '2-digit')}`,
    phone: (number) => `Tel. ${number}`,
    withdrawnFollowUp: 'Wiedervorlage (Mail zurückgezogen)',
    answerSuggestion: (title) => `Anregung beantworten: ${title}`,
  },
  en: {
    visit: (customer) => `Visit: ${customer}`,
    taskMail: 'Email',
    awaitAnswer: (customer) => `Wait for an answer from ${customer}`,
    morning: (day) => `Your visits on ${written('en-GB', day, 'long')}`,
    phone: (number) => `Phone ${number}`,
    withdrawnFollowUp: 'Follow-up (mail withdrawn)',
    answerSuggestion: (title) => `Answer suggestion: ${title}`,
  },
}

/** What bears the product's name is called the same in every language. */
export const productTexts = {
  /** Name of our own To Do list; it finds the list again, so it must never change. */
  taskList: 'Kundencockpit',
  visitNote: (url: string): string => `Kundencockpit: ${url}`,
  taskCockpit: (customer: string): string => `Kundencockpit ${customer}`,
}

/** The link to a mail bears the language its reader had when it was made. */
export const taskMailLabels: readonly string[] = languages.map((language) => outlookTexts[language].taskMail)

/** Title of a visit's event. One of ours that stands there already stays, whatever language its reader has meanwhile: invited people would be told of another. */
export function visitTitle(customer: string, { language, standing }: { language: Language; standing: string | null }): string {
  const titles = languages.map((each) => outlookTexts[each].visit(customer))
  return titles.find((title) => title === standing) ?? outlookTexts[language].visit(customer)
}
