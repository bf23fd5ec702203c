import type { Language } from '../../domain/texts/language.ts'

/** Texts that come on demand, of each language once; a file that did not come is asked for again. */
export function eachOnce<Texts>(load: (language: Language) => Promise<Texts>): (language: Language) => Promise<Texts> {
  const loading = new Map<Language, Promise<Texts>>()
  return (language) => {
    const known = loading.get(language)
    if (known) return known
    const texts = load(language)
    loading.set(language, texts)
    texts.catch(() => loading.delete(language))
    return texts
  }
}
