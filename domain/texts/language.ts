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

/**
 * The language in which somebody wants to be answered, by what his program says; German where it names none of ours.
 * @example acceptedLanguage('fr, en-GB;q=0.8, de;q=0.5') // 'en'
 */
export function acceptedLanguage(header: string | undefined): Language {
  const wishes = (header ?? '').split(',', MOST_WISHES).map((wish) => {
    const [tag = '', ...rest] = wish.trim().split(';')
    return { tag, weight: Number(/^\s*q=([\d.]+)/.exec(rest.join(';'))?.[1] ?? 1) }
  })
  const [first] = wishes.filter(({ tag, weight }) => weight > 0 && /^(de|en)\b/i.test(tag)).sort((a, b) => b.weight - a.weight)
  return first ? languageOf(first.tag) : 'de'
}

const MOST_WISHES = 20
