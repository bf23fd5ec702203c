/** Reads, now and then, what belongs to people who are here, with their own tokens. */
import type { Context } from '../platform/call/context.ts'
import type { Database } from '../platform/database/db.ts'
import { AppError } from '../platform/errors.ts'
import type { Log } from '../platform/log.ts'
import { startChoreLoop } from './chores/chore-loop.ts'
import { claimOf, type Subject } from './chores/claim.ts'

/** Something of a user's own that is read while he is here, e.g. his calendar. */
export type OwnerReader = (ctx: Context) => Promise<void>

export type OwnerLoop = {
  /** The user is here, until his token expires. */
  remember: (ctx: Context, expiresAt: number) => void
  stop: () => Promise<void>
}

type Owner = { ctx: Context; expiresAt: number; seenAt: number; dueAt: number }

/** An open pane asks far more often: whoever has not been heard of for so long has closed Outlook. */
const HERE_MS = 5 * 60_000

export type OwnerLoopOptions = {
  database: Database
  readers: readonly OwnerReader[]
  pollSeconds: number
  log: Log
  now?: () => Date
  idleMs?: number
}

/** Several nodes that know the same user take turns. */
export function startOwnerLoop({ database, readers, pollSeconds, log, now = () => new Date(), ...pace }: OwnerLoopOptions): OwnerLoop {
  const owners = new Map<string, Owner>()
  const later = (at: Date): Date => new Date(at.getTime() + pollSeconds * 1000)
  const takeDue = (count: number, at: number): Subject[] => {
    for (const [key, { expiresAt, seenAt }] of owners) if (expiresAt <= at || seenAt + HERE_MS <= at) owners.delete(key)
    const due = [...owners.values()].filter(({ dueAt }) => dueAt <= at).slice(0, count)
    for (const owner of due) owner.dueAt = later(new Date(at)).getTime()
    return due.map(({ ctx }) => ({ organisationId: ctx.user.organisationId, subjectId: ctx.user.id }))
  }
  const loop = startChoreLoop({
    ...{ database, log, now, ...pace },
    claim: async (count, at) => {
      const due = takeDue(count, at.getTime())
      return due.length === 0 ? [] : await claimOf(database, 'own', due, at)
    },
    perform: async (chore) => {
      const owner = owners.get(keyOf(chore))
      if (!owner) return later(now())
      // From one beginning to the next, as this node counts: else it would look just before the chore is due.
      const dueAt = new Date(owner.dueAt)
      for (const read of readers) await tryToRead(read, owner.ctx, log)
      return dueAt
    },
  })
  return {
    remember: (ctx, expiresAt) => {
      const key = keyOf({ organisationId: ctx.user.organisationId, subjectId: ctx.user.id })
      owners.set(key, { ctx, expiresAt, seenAt: now().getTime(), dueAt: owners.get(key)?.dueAt ?? 0 })
    },
    stop: loop.stop,
  }
}

const keyOf = ({ organisationId, subjectId }: Subject): string => `${organisationId}/${subjectId}`

/** What fails is tried again at the next turn; another process that was faster is no failure. */
async function tryToRead(read: OwnerReader, ctx: Context, log: Log): Promise<void> {
  try {
    await read(ctx)
  } catch (error) {
    if (error instanceof AppError && error.reason === 'CONFLICT') return
    log.warn({ err: error }, 'something of a user could not be read')
  }
}
