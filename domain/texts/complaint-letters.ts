/** What is written to a customer about his complaint, beside the mail that it answers. */
import { type CustomersComplaint, customersComplaint } from '../commerce/complaints/customer-version.ts'
import type { Language } from './language.ts'

export const complaintLetterKinds = ['confirm', 'answer'] as const
export type ComplaintLetterKind = (typeof complaintLetterKinds)[number]

type Words = { about: (complaint: CustomersComplaint, day: string) => string; confirm: string; noObligation: string; locale: string }

const words: Record<Language, Words> = {
  de: {
    locale: 'de-DE',
    about: ({ number, orderNumber, productNumber }, day) =>
      `Ihre Reklamation ${number} vom ${day}${orderNumber ? `, Auftrag ${orderNumber}` : ''}${productNumber ? `, Artikel ${productNumber}` : ''}`,
    confirm: 'wir haben Ihre Reklamation erhalten und kümmern uns darum. Sie hören von uns.',
    noObligation: 'Dies geschieht ohne Anerkennung einer Rechtspflicht.',
  },
  en: {
    locale: 'en-GB',
    about: ({ number, orderNumber, productNumber }, day) =>
      `Your complaint ${number} of ${day}${orderNumber ? `, order ${orderNumber}` : ''}${productNumber ? `, item ${productNumber}` : ''}`,
    confirm: 'we have received your complaint and are taking care of it. You will hear from us.',
    noObligation: 'This is done without acknowledging any legal obligation.',
  },
}

/** `withoutObligation`: said under an answer. Takes of the complaint only what its customer may read. null: there is no answer yet. */
export function complaintLetter(
  kind: ComplaintLetterKind,
  complaint: CustomersComplaint,
  { language, withoutObligation }: { language: Language; withoutObligation: boolean },
): string | null {
  const shown = customersComplaint(complaint)
  const { about, confirm, noObligation, locale } = words[language]
  const day = new Intl.DateTimeFormat(locale, { timeZone: 'UTC', dateStyle: 'long' }).format(new Date(`${shown.openedOn}T00:00:00Z`))
  const text = kind === 'confirm' ? confirm : shown.answer
  return text && [about(shown, day), text, kind === 'answer' && withoutObligation && noObligation].filter(Boolean).join('\n\n')
}
