/** A message of rows from being told apart from others to its answer. */
import { setTimeout as pause } from 'node:timers/promises'
import type { OrganisationDatabase } from '../../../../platform/database/db.ts'
import type { Threads } from '../../../../platform/threads.ts'
import type { RowOutcome } from '../../job/tell-sender.ts'
import { beginBatch, type PushedMessage } from './begin-batch.ts'
import type { InTurn } from './in-turn.ts'
import { isSecret as isSame } from './keys/api-key.ts'
import type { Pusher } from './keys/find-key.ts'
import { PushProblem } from './push-problem.ts'
import { readRows } from './read-rows.ts'

/** `told`: rows that say something of their own; `rows`: how many there were. `isAgain`: the same message had been answered before. */
export type BatchAnswer = { batchId: string; rows: number; told: readonly RowOutcome[]; isAgain: boolean }

/** `storing`: of all messages to this server. Each takes a connection for as long as it is stored, and people's clicks wait for the same ones. */
export type TakeWith = { db: OrganisationDatabase; threads: Threads; storing: InTurn; waitMs: number }

/** Waits so long for what comes in before it; then whoever sent it asks again. Throws PushProblem. */
export async function takeBatch(
  { db, threads, storing, waitMs }: TakeWith,
  pusher: Pusher,
  message: PushedMessage,
  body: Uint8Array,
): Promise<BatchAnswer> {
  const until = performance.now() + waitMs
  const known = await standing(db, pusher, message)
  if (known?.answer) return { ...known.answer, isAgain: true }
  if (!known) {
    const read = await readRows(threads, { entity: message.entity, body }, waitMs)
    if (!read) throw new PushProblem('busy')
    if (read.kind === 'fault') throw new PushProblem(read.fault.reason, read.fault)
    await storing(async () => {
      if (performance.now() < until) await beginBatch(db, pusher, message, read.staged)
    })
  }
  for (let wait = FIRST_LOOK_MS; performance.now() < until; wait = Math.min(wait * 2, LONGEST_LOOK_MS)) {
    await pause(wait)
    const now = await standing(db, pusher, message)
    if (!now) throw new PushProblem('failed')
    if (now.answer) return { ...now.answer, isAgain: false }
  }
  throw new PushProblem('busy')
}

const FIRST_LOOK_MS = 50
const LONGEST_LOOK_MS = 400

type Answer = Omit<BatchAnswer, 'isAgain'>

/** null: no such message, or none of which anything is left. Throws PushProblem where its name stands for something else, and where somebody has stopped it. */
async function standing(
  { prisma }: OrganisationDatabase,
  { keyId }: Pusher,
  { nameHash, contentHash }: PushedMessage,
): Promise<{ answer: Answer | null } | null> {
  const found = await prisma.pushedBatch.findFirst({
    where: { apiKeyId: keyId, nameHash },
    select: { contentHash: true, answer: true, jobId: true, job: { select: { state: true, lineCount: true } } },
  })
  if (!found || (found.answer === null && found.job.state === 'failed')) return null
  if (!isSame(found.contentHash, contentHash)) throw new PushProblem('other_content')
  // Stored by ourselves, in this shape.
  if (found.answer !== null) return { answer: { batchId: found.jobId, rows: found.job.lineCount, told: found.answer as unknown as RowOutcome[] } }
  if (found.job.state === 'undone') throw new PushProblem('taken_back')
  return { answer: null }
}
