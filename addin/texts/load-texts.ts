import type { Texts } from './shape.ts'

/** Each language is a file of its own, so that nobody loads two. */
export const loadTexts = async (language: 'de' | 'en'): Promise<Texts> =>
  language === 'de' ? (await import('./de.ts')).de : (await import('./en.ts')).en
