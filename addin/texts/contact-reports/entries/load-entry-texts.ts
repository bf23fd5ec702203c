import { eachOnce } from '../../each-once.ts'
import type { EntryTexts } from './shape.ts'

export const loadEntryTexts = eachOnce<EntryTexts>(async (language) =>
  language === 'de' ? (await import('./de.ts')).entriesDe : (await import('./en.ts')).entriesEn,
)
