import type { Language } from './language.ts'

/** What is called after a mail, by default; in place of that name once the mail is withdrawn. */
export const namelessTexts: Record<Language, Record<'complaint' | 'project' | 'suggestion', string>> = {
  de: { complaint: 'Reklamation', project: 'Projekt', suggestion: 'Anregung' },
  en: { complaint: 'Complaint', project: 'Project', suggestion: 'Suggestion' },
}
