/** A trouble that a test orders, and the request that it happens to. */
import { z } from 'zod'

const MAXIMUM_DELAY_MS = 60_000

const kinds = [
  'throttle',
  'error',
  'slow',
  'reset_after_effect',
  'interaction_required',
  'down',
  'truncated',
  'repeated_item',
  'sync_state_lost',
  'subscription_deleted',
  'token_expired',
] as const

export const faultInput = z.strictObject({
  kind: z.enum(kinds),
  /** Regular expression that the path (with query) must match; without it every request to Graph matches. */
  path: z
    .string()
    .optional()
    .transform((text, context) => {
      try {
        return text === undefined ? null : new RegExp(text)
      } catch {
        context.addIssue('Not a regular expression')
        return z.NEVER
      }
    }),
  method: z.string().optional(),
  times: z.number().int().min(1),
  status: z.number().int().min(400).max(599).optional(),
  retryAfterSeconds: z.number().int().min(0).optional(),
  delayMs: z.number().int().min(0).max(MAXIMUM_DELAY_MS).optional(),
  /** Only requests to this person's mailbox. */
  oid: z.string().optional(),
})

export type Fault = z.infer<typeof faultInput>

export type FaultTarget = { path: string; method: string; oid: string | null }
