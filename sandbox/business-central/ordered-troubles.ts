/** Troubles that a test orders or draws from a seed: each happens to a request. */
import { z } from 'zod'
import { type Random, seededRandom } from '../../prisma/demo/random.ts'

const kinds = [
  'throttle',
  'error',
  'slow',
  'down',
  'truncated',
  'token_expired',
  'empty_page',
  'repeated_link',
  'needless_link',
  'moved_boundary',
  'invoiced_order',
] as const

export const troubleInput = z.strictObject({
  kind: z.enum(kinds),
  times: z.int().min(1).default(1),
  /** Of the requests that match, so many pass unharmed first. */
  after: z.int().min(0).default(0),
  /** Part of the path with query, decoded; without it every request matches. */
  path: z.string().optional(),
  status: z.int().min(400).max(599).default(503),
  delayMs: z.int().min(0).max(60_000).default(0),
  /** By how many records the beginning of a page moves: below zero they come twice, above it they are passed over. */
  by: z.int().default(-1),
  /** Of the order that is invoiced while somebody reads. */
  number: z.string().optional(),
})
export type Trouble = z.infer<typeof troubleInput>

const share = z.number().min(0).max(1).optional()
const DRAWN = ['throttle', 'error', 'down', 'truncated', 'token_expired', 'empty_page', 'repeated_link', 'needless_link', 'moved_boundary'] as const

export const troublePlanInput = z.strictObject({ seed: z.int(), rates: z.partialRecord(z.enum(DRAWN), share) })
type Plan = { random: Random; rates: [(typeof DRAWN)[number], number][] }

const STATUSES = [408, 500, 503, 504] as const

export class OrderedTroubles {
  #waiting: Trouble[] = []
  #plan: Plan | null = null

  add(trouble: Trouble): void {
    this.#waiting.push({ ...trouble })
  }

  follow({ seed, rates }: z.infer<typeof troublePlanInput>): void {
    this.#plan = { random: seededRandom(seed), rates: DRAWN.map((kind) => [kind, rates[kind] ?? 0]) }
  }

  clear(): void {
    this.#waiting = []
    this.#plan = null
  }

  /** The trouble of this request, counted as used; null: none. */
  take(path: string): Trouble | null {
    const decoded = decodeURIComponent(path)
    const matching = this.#waiting.filter((trouble) => decoded.includes(trouble.path ?? ''))
    const found = matching.find(({ after }) => after === 0)
    for (const trouble of matching) if (trouble.after > 0) trouble.after--
    if (!found) return this.#draw()
    found.times--
    this.#waiting = this.#waiting.filter(({ times }) => times > 0)
    return found
  }

  #draw(): Trouble | null {
    if (!this.#plan) return null
    const { random, rates } = this.#plan
    let left = random.next()
    for (const [kind, rate] of rates) {
      left -= rate
      if (left < 0) return troubleInput.parse({ kind, status: random.pick(STATUSES), by: random.pick([-3, -1, 1]) })
    }
    return null
  }
}
