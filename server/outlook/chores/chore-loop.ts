/** Does chores whenever they are due, many at a time, since they mostly wait for Outlook; several nodes share them. */
import type { ChoreKind } from '../../generated/prisma/enums.ts'
import type { Database } from '../../platform/database/db.ts'
import { AppError } from '../../platform/errors.ts'
import type { Log } from '../../platform/log.ts'
import { ChoreLost, type ClaimedChore, finishChore, renewChores } from './claim.ts'

/** Done for one subject: when it is to be done again; null: nobody wants it any more. */
export type Perform = (chore: ClaimedChore) => Promise<Date | null>

/** `wanted`: SQL of `organisation_id` and `id` of all for whom it is to be done. */
export type Chore = { kind: ChoreKind; wanted: string; perform: Perform }

export type ChoreLoop = { isHealthy: () => boolean; stop: () => Promise<void> }

export type ChoreLoopOptions = {
  database: Database
  /** Takes at most `count` that are due. */
  claim: (count: number, now: Date) => Promise<ClaimedChore[]>
  perform: Perform
  log: Log
  now?: () => Date
  atOnce?: number
  /** How long it rests when nothing is due. */
  idleMs?: number
}

const AT_ONCE = 40
const IDLE_MS = 1_000
/** Well within the time for which a lease is valid. */
const RENEW_MS = 15_000
const FIRST_PAUSE_MS = 5_000
const LONGEST_PAUSE_MS = 10 * 60_000

export function startChoreLoop({
  database,
  claim,
  perform,
  log,
  now = () => new Date(),
  atOnce = AT_ONCE,
  idleMs = IDLE_MS,
}: ChoreLoopOptions): ChoreLoop {
  const underWay = new Map<ClaimedChore, Promise<void>>()
  let isStopping = false
  let isHealthy = true
  const begin = async (): Promise<number> => {
    if (underWay.size >= atOnce) return 0
    try {
      const chores = await claim(atOnce - underWay.size, now())
      for (const chore of chores)
        underWay.set(
          chore,
          take(chore).finally(() => underWay.delete(chore)),
        )
      isHealthy = true
      return chores.length
    } catch (error) {
      isHealthy = false
      log.error({ err: error }, 'chores could not be looked for')
      return 0
    }
  }
  const take = async (chore: ClaimedChore): Promise<void> => {
    const db = database.forOrganisation(chore.organisationId)
    try {
      await finishChore(db, chore, await perform(chore))
    } catch (error) {
      if (error instanceof ChoreLost) return
      const { kind, subjectId, failures } = chore
      log.warn({ err: error, kind, subjectId, failures: failures + 1 }, 'a chore could not be done')
      const growing = Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** failures)
      // Graph's own word counts: whoever asks earlier only prolongs its pause.
      const wait = (error instanceof AppError ? error.retryAfterMs : undefined) ?? growing
      await finishChore(db, chore, new Date(now().getTime() + wait), failures + 1).catch((failure: unknown) =>
        log.error({ err: failure, kind, subjectId }, 'a failed chore could not be written down'),
      )
    }
  }
  const renewal = setInterval(() => {
    renewChores(database, [...underWay.keys()], now()).catch((error: unknown) => log.warn({ err: error }, 'leases of chores could not be renewed'))
  }, RENEW_MS)
  const work = async (): Promise<void> => {
    while (!isStopping) if ((await begin()) === 0) await Promise.race([pause(idleMs), ...underWay.values()])
    await Promise.all(underWay.values())
    clearInterval(renewal)
  }
  const working = work()
  return {
    isHealthy: () => isHealthy,
    stop: async () => {
      isStopping = true
      await working
    },
  }
}

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))
