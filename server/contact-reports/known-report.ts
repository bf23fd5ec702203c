import { z } from 'zod'
import { id } from '../platform/input.ts'

/** A report that the caller has come across. */
export const knownReport = z.strictObject({ reportId: id })

export type KnownReport = z.infer<typeof knownReport>
