/** What is said about the language in Outlook, in German. */
export const readerLanguageDe = {
  intro:
    'In dieser Sprache schreibt das Kundencockpit Aufgaben, Termine und die Morgenmail in Ihr Outlook. Was schon dort steht, bleibt, wie es ist. Die Seiten in diesem Browser stellen Sie damit auch um.',
  asOutlook: (language: string) => `Wie in Outlook (${language})`,
  languages: { de: 'Deutsch', en: 'Englisch' },
  saved: 'Sprache gemerkt',
}

/** Roles in people's words, in German. */
export const rolesDe = { sales: 'Vertrieb', head_of_sales: 'Vertriebsleitung', admin: 'Administration' }
