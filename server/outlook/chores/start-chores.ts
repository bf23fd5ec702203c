/** The chores of mailboxes and users, done by the clock. */
import type { Database } from '../../platform/database/db.ts'
import type { Log } from '../../platform/log.ts'
import { type Chore, type ChoreLoop, startChoreLoop } from './chore-loop.ts'
import { claimDue, claimWoken } from './claim.ts'
import { enrolForgotten } from './enrol.ts'

export type ChoresOptions = { database: Database; chores: readonly Chore[]; log: Log; now?: () => Date; atOnce?: number; idleMs?: number }

const ENROL_MS = 10 * 60_000
/** However much is told of a calendar, it is not read more often. */
const REST_MS = 1_000

export function startChores({ database, chores, ...pace }: ChoresOptions): ChoreLoop {
  const performers = new Map(chores.map(({ kind, perform }) => [kind, perform]))
  const kinds = [...performers.keys()]
  let [enrolledAt, wokenAt] = [Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY]
  return startChoreLoop({
    ...pace,
    database,
    claim: async (count, now) => {
      if (now.getTime() - enrolledAt >= ENROL_MS) {
        await enrolForgotten(database, chores, now)
        enrolledAt = now.getTime()
      }
      const isRested = now.getTime() - wokenAt >= REST_MS
      if (isRested) wokenAt = now.getTime()
      const woken = isRested ? await claimWoken(database, kinds, count, now) : []
      return woken.length < count ? [...woken, ...(await claimDue(database, kinds, count - woken.length, now))] : woken
    },
    perform: async (chore) => (await performers.get(chore.kind)?.(chore)) ?? null,
  })
}
