/** Troubles drawn from a seed: every request has its chance of each of them. */
import { z } from 'zod'
import { type Random, seededRandom } from '../../prisma/demo/random.ts'
import type { Fault, FaultTarget } from './fault.ts'

const rate = z.number().min(0).max(1).optional()

export const faultPlanInput = z.strictObject({
  seed: z.int(),
  rates: z.strictObject({
    error: rate,
    throttle: rate,
    slow: rate,
    resetBefore: rate,
    resetAfterEffect: rate,
    truncated: rate,
    repeatedItem: rate,
    syncStateLost: rate,
    subscriptionDeleted: rate,
    tokenExpired: rate,
  }),
})
export type FaultPlanInput = z.infer<typeof faultPlanInput>
type Trouble = keyof FaultPlanInput['rates']

const STATUSES = [500, 502, 503, 504] as const
const LOST_STATE = [410, 400] as const
/** Whom Graph throttles, it throttles for a while. */
const LONGEST_STORM = 2
const LONGEST_DELAY_MS = 1_500

export class FaultPlan {
  readonly #random: Random
  readonly #rates: [Trouble, number][]
  /** By mailbox: requests that are still throttled. */
  readonly #storms = new Map<string, number>()

  constructor({ seed, rates }: FaultPlanInput) {
    this.#random = seededRandom(seed)
    this.#rates = troubles.map((trouble) => [trouble, rates[trouble] ?? 0])
  }

  draw(target: FaultTarget): Fault | null {
    if (this.#isInStorm(target)) return throttle
    let left = this.#random.next()
    for (const [trouble, share] of this.#rates) {
      left -= share
      if (left < 0) return canHappen(trouble, target) ? this.#faultOf(trouble, target) : null
    }
    return null
  }

  #isInStorm({ oid }: FaultTarget): boolean {
    const left = this.#storms.get(oid ?? '') ?? 0
    this.#storms.set(oid ?? '', Math.max(0, left - 1))
    return left > 0
  }

  #faultOf(trouble: Trouble, { oid }: FaultTarget): Fault {
    switch (trouble) {
      case 'throttle':
        this.#storms.set(oid ?? '', this.#random.int(0, LONGEST_STORM))
        return throttle
      case 'error':
        return { ...once, kind: 'error', status: this.#random.pick(STATUSES) }
      case 'slow':
        return { ...once, kind: 'slow', delayMs: this.#random.int(1, LONGEST_DELAY_MS) }
      case 'syncStateLost':
        return { ...once, kind: 'sync_state_lost', status: this.#random.pick(LOST_STATE) }
      default:
        return { ...once, kind: KINDS[trouble] }
    }
  }
}

const once = { times: 1, path: null } as const
const throttle: Fault = { ...once, kind: 'throttle', retryAfterSeconds: 1 }

const KINDS = {
  resetBefore: 'down',
  resetAfterEffect: 'reset_after_effect',
  truncated: 'truncated',
  repeatedItem: 'repeated_item',
  subscriptionDeleted: 'subscription_deleted',
  tokenExpired: 'token_expired',
} as const

const troubles = faultPlanInput.shape.rates.keyof().options

function canHappen(trouble: Trouble, { method, path, oid }: FaultTarget): boolean {
  if (trouble === 'syncStateLost') return /\/delta\?.*token=/i.test(path)
  if (trouble === 'repeatedItem') return method === 'GET'
  return trouble !== 'subscriptionDeleted' || oid !== null
}
