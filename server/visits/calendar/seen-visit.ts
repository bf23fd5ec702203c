import { z } from 'zod'
import { id, version } from '../../platform/input.ts'

/** A visit as the caller has seen it: it must not have been changed since. */
export const seenVisit = z.strictObject({ id, version })

export type SeenVisit = z.infer<typeof seenVisit>
