/** Troubles that a test orders: each happens to the next matching requests, then is over. */
import { z } from 'zod'
import { FaultPlan, type FaultPlanInput } from './fault-plan.ts'

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

const IDENTITY_PATH = /\/oauth2\/v2\.0\//

export class Faults {
  #waiting: Fault[] = []
  #plan: FaultPlan | null = null
  /** Whom the identity provider asks to sign in again, until it has. */
  readonly #mustInteract = new Set<string>()

  add(fault: Fault): void {
    this.#waiting.push({ ...fault })
  }

  follow(plan: FaultPlanInput): void {
    this.#plan = new FaultPlan(plan)
  }

  clear(): void {
    this.#plan = null
    this.#waiting = []
    this.#mustInteract.clear()
  }

  /** The trouble of this request, counted as used; null: none. */
  take(target: FaultTarget): Fault | null {
    const fault = this.#waiting.find((each) => each.kind !== 'interaction_required' && matches(each, target))
    if (fault) return this.#use(fault)
    return IDENTITY_PATH.test(target.path) ? null : (this.#plan?.draw(target) ?? null)
  }

  /** Whether a person's next token on behalf of him is refused until he has confirmed. */
  mustInteract(oid: string): boolean {
    const fault = this.#waiting.find((each) => each.kind === 'interaction_required' && (each.oid ?? oid) === oid)
    if (fault) {
      this.#use(fault)
      this.#mustInteract.add(oid)
    }
    return this.#mustInteract.has(oid)
  }

  interacted(oid: string): void {
    this.#mustInteract.delete(oid)
  }

  #use(fault: Fault): Fault {
    fault.times -= 1
    this.#waiting = this.#waiting.filter(({ times }) => times > 0)
    return fault
  }
}

const matches = (fault: Fault, { path, method, oid }: FaultTarget): boolean =>
  (fault.path ? fault.path.test(path) : !IDENTITY_PATH.test(path)) && (fault.method ?? method).toUpperCase() === method && (fault.oid ?? oid) === oid
