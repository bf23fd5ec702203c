/** Files that do not lie on this server: another one may have them, or nobody any more. */
import type { JobTrouble } from '../../../../domain/commerce/import/job/job-trouble.ts'
import { asJson, type Database } from '../../../platform/database/db.ts'
import { moveJob } from './job-row.ts'
import { isOtherAtWork, type JobTurn } from './job-turn.ts'

/** How often it is looked again whether a file lies here by now; a share may have been away. */
const LOOK_MS = 10_000

const LOST: JobTrouble = { reason: 'file_lost' }

export class FilesElsewhere {
  readonly #database: Database
  readonly #engineId: string
  readonly #lostMs: number
  readonly #missed = new Map<string, { since: number; restsUntil: number }>()

  constructor(database: Database, engineId: string, lostMs: number) {
    this.#database = database
    this.#engineId = engineId
    this.#lostMs = lostMs
  }

  /** Those that are not to be looked for right now. */
  resting(): string[] {
    return [...this.#missed].flatMap(([jobId, { restsUntil }]) => (restsUntil > performance.now() ? [jobId] : []))
  }

  /** Ends the file as lost when all that time no other server was there to read it: one that is at work comes to it later. */
  async miss({ db, jobId }: JobTurn): Promise<void> {
    const now = performance.now()
    const since = (await isOtherAtWork(this.#database, this.#engineId)) ? now : (this.#missed.get(jobId)?.since ?? now)
    if (now - since >= this.#lostMs) {
      this.#missed.delete(jobId)
      await moveJob(db, jobId, ['reading'], 'failed', { trouble: asJson(LOST), endedAt: new Date() })
    } else this.#missed.set(jobId, { since, restsUntil: now + Math.min(LOOK_MS, this.#lostMs) })
  }
}
