/** What goes wrong with notifications on their way, drawn from a seed. */
import { z } from 'zod'
import { type Random, seededRandom } from '../../../prisma/demo/random.ts'

const share = z.number().min(0).max(1)

export const disorderInput = z.strictObject({
  seed: z.int(),
  lost: share,
  repeated: share,
  late: z.strictObject({ share, ms: z.int().min(0).max(600_000) }),
  reordered: z.boolean(),
})
type Rates = z.infer<typeof disorderInput>

const NONE: Rates = { seed: 0, lost: 0, repeated: 0, late: { share: 0, ms: 0 }, reordered: false }

/** A later batch overtakes an earlier one within this time. */
const OVERTAKING_MS = 300

export class Disorder {
  #rates = NONE
  #random: Random = seededRandom(NONE.seed)

  set(rates: Rates): void {
    this.#rates = rates
    this.#random = seededRandom(rates.seed)
  }

  /** When the copies of a notification set out, in milliseconds from now; an empty list: it is lost. */
  departures(): number[] {
    const { lost, repeated, late, reordered } = this.#rates
    if (this.#random.chance(lost)) return []
    const copies = this.#random.chance(repeated) ? 2 : 1
    return Array.from({ length: copies }, () => {
      const delay = this.#random.chance(late.share) ? late.ms : 0
      return delay + (reordered ? this.#random.int(0, OVERTAKING_MS) : 0)
    })
  }
}
