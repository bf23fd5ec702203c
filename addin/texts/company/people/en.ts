import type { Texts } from '../../shape.ts'

/** What is said about the language in Outlook, in English. */
export const readerLanguageEn: Texts['readerLanguage'] = {
  intro:
    'In this language tasks, appointments and the morning mail are written into your Outlook. What stands there already stays as it is. The pages in this browser change with it.',
  asOutlook: (language) => `As in Outlook (${language})`,
  languages: { de: 'German', en: 'English' },
  saved: 'Language saved',
}

/** Roles in people's words, in English. */
export const rolesEn: Texts['roles'] = { sales: 'Sales', head_of_sales: 'Head of sales', admin: 'Administration' }
