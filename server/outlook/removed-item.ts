/** What is said of a thing whose item was removed in Outlook, by mistake or not. */
import { z } from 'zod'
import { id, version } from '../platform/input.ts'

/** `keep`: it holds, and goes into Outlook again; `done`: it has happened; `drop`: it was meant to go. */
export const settlement = z.strictObject({ id, version, choice: z.enum(['keep', 'done', 'drop']) })

export type Settlement = z.infer<typeof settlement>
