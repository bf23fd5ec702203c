import type { Plain } from '../../shape.ts'
import type { pushDe } from './de.ts'

/** What every language has to say of rows that an ERP pushes. */
export type PushTexts = Plain<typeof pushDe>
