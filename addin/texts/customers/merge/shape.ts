import type { Plain } from '../../shape.ts'
import type { mergeDe } from './de.ts'

/** What every language has to say of customers that become one. */
export type MergeTexts = Plain<typeof mergeDe>
