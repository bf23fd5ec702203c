import type { Plain } from '../../shape.ts'
import type { entriesDe } from './de.ts'

/** What every language has to say of entries. */
export type EntryTexts = Plain<typeof entriesDe>
