import type { Plain } from '../../shape.ts'
import type { accountsDe } from './de.ts'

/** What every language has to say of new accounts in the ERP. */
export type AccountTexts = Plain<typeof accountsDe>
