import { z } from 'zod'
import { id } from '../../platform/input.ts'

/** A plan that the caller has come across. */
export const knownPlan = z.strictObject({ planId: id })

export type KnownPlan = z.infer<typeof knownPlan>
