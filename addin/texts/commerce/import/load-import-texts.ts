import type { Language } from '../../../../domain/texts/language.ts'
import type { ImportTexts } from './shape.ts'

const loading = new Map<Language, Promise<ImportTexts>>()

/** Of each language once; a file that did not come is asked for again. */
export function loadImportTexts(language: Language): Promise<ImportTexts> {
  const known = loading.get(language)
  if (known) return known
  const texts = load(language)
  loading.set(language, texts)
  texts.catch(() => loading.delete(language))
  return texts
}

const load = async (language: Language): Promise<ImportTexts> =>
  language === 'de' ? (await import('./de.ts')).importDe : (await import('./en.ts')).importEn
