import type { Plain } from '../../shape.ts'
import type { objectionsDe } from './de.ts'

/** What every language has to say of objections to valuations. */
export type ObjectionTexts = Plain<typeof objectionsDe>
