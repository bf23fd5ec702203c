/** Reads, now and then, what belongs to people who are here, with their own tokens. */
import type { Context } from '../platform/call/context.ts'
import { AppError } from '../platform/errors.ts'
import type { Log } from '../platform/log.ts'

/** Something of a user's own that is read while he is here, e.g. his calendar. */
export type OwnerReader = (ctx: Context) => Promise<void>

export type OwnerLoop = {
  /** The user is here, until his token expires. */
  remember: (ctx: Context, expiresAt: number) => void
  stop: () => Promise<void>
}

type Owner = { ctx: Context; expiresAt: number; dueAt: number }

const TURN_MS = 1_000
const AT_ONCE = 4

export function startOwnerLoop(options: { readers: readonly OwnerReader[]; pollSeconds: number; log: Log; now?: () => Date }): OwnerLoop {
  const { readers, pollSeconds, log, now = () => new Date() } = options
  const owners = new Map<string, Owner>()
  let turning: Promise<void> | null = null
  const turn = async (): Promise<void> => {
    const at = now().getTime()
    for (const [key, { expiresAt }] of owners) if (expiresAt <= at) owners.delete(key)
    const due = [...owners.values()].filter(({ dueAt }) => dueAt <= at).values()
    await Promise.all(
      Array.from({ length: AT_ONCE }, async () => {
        for (const owner of due) {
          owner.dueAt = at + pollSeconds * 1000
          for (const read of readers) await tryToRead(read, owner.ctx, log)
        }
      }),
    )
  }
  // A turn that takes long is not followed by those it has missed.
  const timer = setInterval(() => {
    turning ??= turn().finally(() => {
      turning = null
    })
  }, TURN_MS)
  return {
    remember: (ctx, expiresAt) => {
      const key = `${ctx.user.organisationId}/${ctx.user.id}`
      owners.set(key, { ctx, expiresAt, dueAt: owners.get(key)?.dueAt ?? 0 })
    },
    stop: async () => {
      clearInterval(timer)
      await turning
    },
  }
}

/** What fails is tried again at the next turn; another process that was faster is no failure. */
async function tryToRead(read: OwnerReader, ctx: Context, log: Log): Promise<void> {
  try {
    await read(ctx)
  } catch (error) {
    if (error instanceof AppError && error.reason === 'CONFLICT') return
    log.warn({ err: error }, 'something of a user could not be read')
  }
}
