import type { Plain } from '../../shape.ts'
import type { complaintsDe } from './de.ts'

/** What every language has to say of complaints. */
export type ComplaintTexts = Plain<typeof complaintsDe>
