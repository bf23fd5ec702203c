import type { Plain } from '../shape.ts'
import type { commerceDe } from './de.ts'

/** What every language has to say of what an ERP knows. */
export type CommerceTexts = Plain<typeof commerceDe>
