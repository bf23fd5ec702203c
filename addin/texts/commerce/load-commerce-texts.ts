import type { Language } from '../../../domain/texts/language.ts'
import type { CommerceTexts } from './shape.ts'

const loading = new Map<Language, Promise<CommerceTexts>>()

/** Of each language once; a file that did not come is asked for again. */
export function loadCommerceTexts(language: Language): Promise<CommerceTexts> {
  const known = loading.get(language)
  if (known) return known
  const texts = load(language)
  loading.set(language, texts)
  texts.catch(() => loading.delete(language))
  return texts
}

const load = async (language: Language): Promise<CommerceTexts> =>
  language === 'de' ? (await import('./de.ts')).commerceDe : (await import('./en.ts')).commerceEn
