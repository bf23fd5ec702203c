import type { Plain } from '../../shape.ts'
import type { quotesDe } from './de.ts'

/** What every language has to say of asking after quotes. */
export type QuoteTexts = Plain<typeof quotesDe>
