import type { Plain } from '../../shape.ts'
import type { chancesDe } from './de.ts'

/** What every language has to say of chances. */
export type ChancesTexts = Plain<typeof chancesDe>
