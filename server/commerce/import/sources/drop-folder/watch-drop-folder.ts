/** Looks after the folders into which ERP systems drop their files: what lies there comes in with nobody about. */
import { mkdir } from 'node:fs/promises'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { organisationFolders } from '../../../../../domain/commerce/import/job/organisation-folders.ts'
import type { Database } from '../../../../platform/database/db.ts'
import type { Log } from '../../../../platform/log.ts'
import { clearPast } from './clear-past.ts'
import { FIRST_SOURCE } from './order.ts'
import { StandingFiles } from './standing-files.ts'
import { type Memory, visitFolder } from './visit-folder.ts'

export type DropFolder = { stop: () => Promise<void> }

/** Milliseconds: between looks while nothing happens and while something does; how long a file has to stand still; until what another server has begun and not ended is done for it. */
export type Pace = { idleMs: number; busyMs: number; settleMs: number; orphanMs: number }
const PACE: Pace = { idleMs: 2_000, busyMs: 400, settleMs: 5_000, orphanMs: 60_000 }

/** `folder`: the drop folder; `importFolder`: where files lie until they are in. */
type Options = { database: Database; folder: string; importFolder: string; log: Log; pace?: Pace }

export function watchDropFolder({ database, folder, importFolder, log, pace = PACE }: Options): DropFolder {
  const stopping = new AbortController()
  const memory: Memory = {
    ...{
      standing: new StandingFiles(pace.settleMs),
      orphanMs: pace.orphanMs,
      dueAt: new Map(),
      readAgainAt: new Map(),
      strays: new Map(),
      heldUp: new Map(),
    },
    log,
  }
  const clearedOn = new Map<string, string>()

  const troubled = new Map<string, string>()
  const logOnce = (about: string, error: unknown): void => {
    if (troubled.get(about) !== String(error)) log.error({ err: error, about }, 'drop folders cannot be looked after')
    troubled.set(about, String(error))
  }

  const look = async (): Promise<boolean> => {
    const organisations = await database.prisma.organisation.findMany({
      select: { id: true, name: true, timeZone: true },
      orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    })
    const zones = new Map(organisations.map(({ id, timeZone }) => [id, timeZone]))
    memory.standing.begin()
    let isBusy = false
    for (const [name, organisationId] of organisationFolders(organisations)) {
      if (stopping.signal.aborted) return false
      const db = database.forOrganisation(organisationId)
      const desk = { db, organisationId, timeZone: zones.get(organisationId) ?? 'UTC', folder: path.join(folder, name), importFolder }
      try {
        if (await mkdir(desk.folder, { recursive: true })) await mkdir(path.join(desk.folder, FIRST_SOURCE))
        isBusy = (await visitFolder(desk, memory)) || isBusy
        await clearPast(desk, clearedOn)
        troubled.delete(organisationId)
      } catch (error) {
        logOnce(organisationId, error)
      }
    }
    return isBusy
  }
  const loop = async (): Promise<void> => {
    while (!stopping.signal.aborted) {
      const isBusy = await look().catch((error: unknown) => logOnce('all', error))
      await pause(isBusy ? pace.busyMs : pace.idleMs, undefined, { signal: stopping.signal }).catch(() => undefined)
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
