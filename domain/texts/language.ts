/** Languages in which something is written for a user. */
export const languages = ['de', 'en'] as const
export type Language = (typeof languages)[number]

/** The language for whoever reads this one, by its tag. @example languageOf('de-AT') // 'de' */
export const languageOf = (tag: string): Language => (/^de\b/i.test(tag) ? 'de' : 'en')

/** Where a reader's language can be known from, the strongest first; null: not known. */
export type LanguageSources = { chosenLanguage: Language | null; mailboxLanguage: Language | null; displayLanguage: Language | null }

/** Of whom nothing is known reads German. */
export const readerLanguage = ({ chosenLanguage, mailboxLanguage, displayLanguage }: LanguageSources): Language =>
  chosenLanguage ?? mailboxLanguage ?? displayLanguage ?? 'de'
