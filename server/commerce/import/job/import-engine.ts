/** Moves files on, one at a time: reads them, brings them in, takes them back. What an end interrupts goes on at the next start. */
import { rm } from 'node:fs/promises'
import { setTimeout as pause } from 'node:timers/promises'
import type { JobTrouble } from '../../../../domain/commerce/import/job/job-trouble.ts'
import { UnreadableFile } from '../../../../domain/commerce/import/unreadable-file.ts'
import { asJson, type Database, isDiskFull, isUnreachable } from '../../../platform/database/db.ts'
import type { Log } from '../../../platform/log.ts'
import type { Threads } from '../../../platform/threads.ts'
import { FilesElsewhere } from './files-elsewhere.ts'
import { importPath } from './import-folder.ts'
import { type ImportJob, moveJob } from './job-row.ts'
import { type ActiveJob, claimJob, JobGone, type JobTurn, keepHold, letGo, makeTurn, newEngineId, takeOver } from './job-turn.ts'
import type { ReadWith } from './read-in-thread.ts'
import { isHere, readJob } from './read-job.ts'
import { runJob, undoJob } from './run-job.ts'

export type ImportEngine = { stop: () => Promise<void> }

/** `lostMs`: so long a file that does not lie here may lie at another server that is away. */
type Options = { database: Database; threads: Threads; folder: string; log: Log; turnMs?: number; lostMs?: number }

const TURN_MS = 1_000
/** Whatever hinders a file may pass. That the database is gone is not the file's fault and does not count. */
const MOST_ATTEMPTS = 3
const LOST_MS = 600_000
/** So long a file rests that could not be worked on, each time twice as long; others go on meanwhile. */
const REST_MS = 2_000
const LONGEST_REST_MS = 300_000

export function startImportEngine({ database, threads, folder, log, turnMs = TURN_MS, lostMs = LOST_MS }: Options): ImportEngine {
  const engineId = newEngineId()
  const reading: ReadWith = { threads, pathOf: (job) => importPath(folder, job) }
  const failed = new Map<string, { times: number; counted: number; restsUntil: number }>()
  const elsewhere = new FilesElsewhere(database, engineId, database.isEmbedded ? 0 : lostMs)
  const stopping = new AbortController()

  const work = async (active: ActiveJob): Promise<void> => {
    const turn = makeTurn(database, engineId, active, log, () => stopping.signal.aborted)
    const job = await turn.db.prisma.importJob.findFirst({ where: { id: active.jobId } })
    if (!job) return
    if (job.state === 'reading' && !(await isHere(reading, turn))) return await elsewhere.miss(turn)
    try {
      await goOn(turn, job, reading)
      failed.delete(job.id)
      await removeFile(turn, reading)
    } catch (error) {
      if (error instanceof JobGone || stopping.signal.aborted) return
      const { times, counted } = failed.get(job.id) ?? { times: 0, counted: 0 }
      const attempts = counted + (isUnreachable(error) ? 0 : 1)
      failed.set(job.id, { times: times + 1, counted: attempts, restsUntil: performance.now() + Math.min(REST_MS * 2 ** times, LONGEST_REST_MS) })
      await giveUp(turn, job, error, attempts)
    }
  }
  const workHolding = async (active: ActiveJob): Promise<void> => {
    const stopSigns = keepHold(database, engineId, active)
    await work(active).catch((error: unknown) => logged(log, error))
    stopSigns()
    await letGo(database, engineId, active).catch(() => undefined)
  }
  const resting = (): string[] => [...failed].flatMap(([jobId, { restsUntil }]) => (restsUntil > performance.now() ? [jobId] : []))
  const loop = async (): Promise<void> => {
    if (database.isEmbedded) await takeOver(database).catch((error: unknown) => logged(log, error))
    while (!stopping.signal.aborted) {
      const active = await claimJob(database, engineId, [...elsewhere.resting(), ...resting()]).catch((error: unknown) => logged(log, error))
      if (active) await workHolding(active)
      else await pause(turnMs, undefined, { signal: stopping.signal }).catch(() => undefined)
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

async function goOn(turn: JobTurn, job: ImportJob, reading: ReadWith): Promise<void> {
  if (job.state === 'reading') {
    await readJob(turn, job, reading)
    const read = await turn.db.prisma.importJob.findFirst({ where: { id: job.id } })
    // What was compared before is not so any more once another file is taken back: that one came first.
    if (read?.state === 'running' && !(await turn.db.prisma.importJob.findFirst({ where: { state: 'undoing' }, select: { id: true } })))
      await runJob(turn, read, true)
  } else if (job.state === 'running') await runJob(turn, job)
  else await undoJob(turn, job)
}

/** What cannot be read never can; what fails again and again is taken back, so that nothing is half in. */
async function giveUp(turn: JobTurn, job: ImportJob, error: unknown, attempts: number): Promise<void> {
  const trouble = troubleOf(error)
  if (trouble.reason !== 'unreadable') turn.log.error({ err: error, jobId: job.id, attempts }, 'a file could not be worked on')
  const change = { trouble: asJson(trouble), endedAt: new Date() }
  if (trouble.reason === 'unreadable') await moveJob(turn.db, job.id, ['reading'], 'refused', change)
  else if (attempts >= MOST_ATTEMPTS && job.state === 'reading') await moveJob(turn.db, job.id, ['reading'], 'failed', change)
  else if (attempts >= MOST_ATTEMPTS && job.state === 'running') await moveJob(turn.db, job.id, ['running'], 'undoing', change)
}

function troubleOf(error: unknown): JobTrouble {
  if (error instanceof UnreadableFile) return { reason: 'unreadable', unreadable: error.reason, named: error.named }
  return { reason: isDiskFull(error) ? 'disk_full' : 'unexpected' }
}

/** Nobody needs it once the file is in, or will not come in. */
async function removeFile(turn: JobTurn, { pathOf }: ReadWith): Promise<void> {
  const { db, jobId } = turn
  const job = await db.prisma.importJob.findFirst({ where: { id: jobId }, select: { state: true } })
  if (!job || ['done', 'refused', 'failed', 'cancelled', 'undone'].includes(job.state)) await rm(pathOf(turn), { force: true })
}

function logged(log: Log, error: unknown): null {
  log.error({ err: error }, 'files cannot be worked on')
  return null
}
