import type { Plain } from '../../shape.ts'
import type { importDe } from './de.ts'

/** What every language has to say of files of an ERP. */
export type ImportTexts = Plain<typeof importDe>
