/** Once what a set has brought is in, its cursor moves on: never earlier. */
import { setTimeout as pause } from 'node:timers/promises'
import { type ChangeCursor, firstCursor } from '../../../../../../domain/commerce/connectors/odata/change-cursor.ts'
import type { VanishDoubt } from '../../../../../../domain/commerce/connectors/vanish-doubt.ts'
import { asJson, noJson, type OrganisationDatabase } from '../../../../../platform/database/db.ts'
import { MustWait } from '../reach/must-wait.ts'
import type { ConnectorRun } from './connector-run.ts'

/** Nothing of it is on its way. */
export type SettledSet = { cursor: ChangeCursor; readAt: Date | null; refusedAt: Date | null; comparedAt: Date | null; doubt: VanishDoubt | null }

const LOOK_MS = 100
const LONGEST_LOOK_MS = 400

/**
 * null: it is still being brought in, after a while of waiting. Throws MustWait where it could not be; it is fetched anew then.
 * Where somebody has taken it back the connector pauses: it would only bring it in again.
 */
export async function settleSet(run: ConnectorRun, name: string, waitMs: number): Promise<SettledSet | null> {
  const until = performance.now() + waitMs
  for (let wait = LOOK_MS; ; wait = Math.min(wait * 2, LONGEST_LOOK_MS)) {
    const settled = await look(run, name)
    if (settled) return settled
    if (performance.now() >= until) return null
    await pause(wait)
  }
}

async function look(run: ConnectorRun, name: string): Promise<SettledSet | null> {
  const { db, connector, commit, now } = run
  const where = { connectorId: connector.id, name }
  if (await isUnderWay(db, where)) return null
  const set = await db.prisma.connectorSet.findFirst({ where })
  // Written by ourselves, in this shape.
  const doubt = (set?.doubt ?? null) as VanishDoubt | null
  const known = { readAt: set?.readAt ?? null, refusedAt: set?.refusedAt ?? null, comparedAt: set?.comparedAt ?? null, doubt }
  if (!set?.jobId) return { ...known, cursor: cursorOf(set?.cursor) }
  const { jobId, nextCursor } = set
  const job = await db.prisma.importJob.findFirst({ where: { id: jobId }, select: { state: true, lineCount: true, removesNamed: true } })
  if (job?.state === 'done') return { ...known, cursor: await moveOn(run, { ...where, jobId }, nextCursor, job.removesNamed ? 0 : job.lineCount) }
  if (job && !ENDED.has(job.state)) return null
  await commit(async (tx) => {
    await tx.connectorSet.updateMany({ where: { ...where, jobId }, data: { jobId: null, nextCursor: noJson, readAt: null } })
    if (job && job.state !== 'failed') await tx.connector.updateMany({ where: { id: connector.id }, data: { pausedAt: now() } })
  })
  throw new MustWait('not_brought_in')
}

/** Without the cursors: they may bear many rows that are known, and it is looked often. */
async function isUnderWay({ prisma }: OrganisationDatabase, where: { connectorId: string; name: string }): Promise<boolean> {
  const set = await prisma.connectorSet.findFirst({ where, select: { jobId: true } })
  const job = set?.jobId && (await prisma.importJob.findFirst({ where: { id: set.jobId }, select: { state: true } }))
  return job ? job.state !== 'done' && !ENDED.has(job.state) : false
}

/** It was not brought in: it failed, or somebody has taken it back. */
const ENDED: ReadonlySet<string> = new Set(['failed', 'undone', 'cancelled'])

/** `jobId`: whoever has begun something else meanwhile is not overtaken. */
async function moveOn(
  { commit }: ConnectorRun,
  where: { connectorId: string; name: string; jobId: string },
  nextCursor: unknown,
  rows: number,
): Promise<ChangeCursor> {
  const cursor = cursorOf(nextCursor)
  const change = { cursor: nextCursor === null ? noJson : asJson(cursor), jobId: null, nextCursor: noJson, rows: { increment: rows } }
  await commit((tx) => tx.connectorSet.updateMany({ where, data: change }))
  return cursor
}

/** Written by ourselves, in this shape. */
const cursorOf = (stored: unknown): ChangeCursor => (stored as ChangeCursor | null) ?? firstCursor
