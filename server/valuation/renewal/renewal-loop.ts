/** Works out what customers are worth: all of them by night and on demand, and each one soon after something of his has changed. */
import { setTimeout as pause } from 'node:timers/promises'
import { v7 as uuidv7 } from 'uuid'
import type { Database } from '../../platform/database/db.ts'
import type { Log } from '../../platform/log.ts'
import type { Threads } from '../../platform/threads.ts'
import type { RenewalPart } from '../renewal-part.ts'
import { renewAll } from './renew-all.ts'
import { renewChanged } from './renew-changed.ts'
import { RenewalLost } from './renew-some.ts'
import { holdOne, letGo, makeRenewal, takeOver } from './renewal-hold.ts'

export type RenewalLoop = { stop: () => Promise<void> }

type Options = { database: Database; parts: readonly RenewalPart[]; threads: Threads; log: Log; now?: () => Date; idleMs?: number }

const IDLE_MS = 1_000

export function startRenewalLoop({ database, parts, threads, log, now = () => new Date(), idleMs = IDLE_MS }: Options): RenewalLoop {
  const stopping = new AbortController()
  const given = { database, threads, log, now, serverId: uuidv7(), isStopping: () => stopping.signal.aborted }
  const work = async (): Promise<boolean> => {
    const held = await holdOne(database, given.serverId)
    if (!held) return false
    const renewal = makeRenewal(given, held)
    try {
      await (held.isWanted ? renewAll(renewal, parts) : renewChanged(renewal, parts))
    } finally {
      await letGo(renewal, given.serverId).catch(() => undefined)
    }
    return true
  }
  const loop = async (): Promise<void> => {
    if (database.isEmbedded) await takeOver(database).catch((error: unknown) => logged(log, error))
    while (!stopping.signal.aborted) {
      const hasWorked = await work().catch((error: unknown) => logged(log, error))
      if (!hasWorked) await pause(idleMs, undefined, { signal: stopping.signal }).catch(() => undefined)
    }
  }
  const running = loop()
  return {
    stop: async () => {
      stopping.abort()
      await running
    },
  }
}

function logged(log: Log, error: unknown): false {
  if (!(error instanceof RenewalLost)) log.error({ err: error }, 'customers could not be valued')
  return false
}
