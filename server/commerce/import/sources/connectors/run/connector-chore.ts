/** Connectors at work, each in one hand at a time: a round reads every set, then it rests. */
import { coolOff, type WaitReason, wantsQuiet } from '../../../../../../domain/commerce/connectors/wait-reason.ts'
import type { Chore } from '../../../../../outlook/chores/chore-loop.ts'
import { type ClaimedChore, commitChore } from '../../../../../outlook/chores/claim.ts'
import { keepSubscriptions } from '../notices/keep-subscriptions.ts'
import { MustWait } from '../reach/must-wait.ts'
import { type ConnectorParts, type ConnectorRun, openRun } from './connector-run.ts'
import { fetchSet } from './fetch-set.ts'

export type { ConnectorParts } from './connector-run.ts'

const WANTED = 'select c.organisation_id, c.id from connector c where c.paused_at is null and c.removed_at is null'
/** While the engine is at work. */
const SOON_MS = 200
const MINUTE_MS = 60_000

export function makeConnectorChore(parts: ConnectorParts): Chore {
  const now = parts.now ?? (() => new Date())
  return {
    kind: 'connector',
    wanted: WANTED,
    perform: async (chore) => {
      try {
        const run = await openRun(parts, chore)
        // Whoever asks in the moment in which its system asks to be left alone waits as well.
        const { waitsUntil = null, waitsBecause = null } = run?.connector ?? {}
        if (waitsUntil !== null && waitsUntil > now() && wantsQuiet(waitsBecause)) return waitsUntil
        return run && (await goRound(run, chore, parts.noticeUrl ?? null))
      } catch (error) {
        if (error instanceof MustWait) return await rest(parts, chore, error, now())
        throw error
      }
    },
  }
}

/** What is begun again goes on with the round in which it was. */
async function goRound(run: ConnectorRun, chore: ClaimedChore, noticeUrl: string | null): Promise<Date> {
  const { connector, commit, now } = run
  const round = roundOf(chore) ?? (await beginRound(run))
  // What has vanished is judged by what all sets have told.
  for (const compares of [false, true])
    for (const name of connector.settings.sets)
      if ((await fetchSet(run, name, round, compares)) === 'later') return new Date(now().getTime() + SOON_MS)
  await requireSome(run, round)
  if (noticeUrl !== null) await keepSubscriptions(run, noticeUrl)
  const done = { ranAt: now(), refusals: 0, waitsUntil: null, waitsBecause: null }
  await commit((tx) => tx.connector.updateMany({ where: { id: connector.id }, data: done }), { round: null })
  return await nextRound(run)
}

/** Where none of its sets can be read the system as a whole rests; then the round goes on with all of them. Throws MustWait. */
async function requireSome({ connector, commit, db }: ConnectorRun, round: Date): Promise<void> {
  const where = { connectorId: connector.id, name: { in: connector.settings.sets }, refusedAt: { gte: round } }
  const refused = await db.prisma.connectorSet.findMany({ where, select: { refusedBecause: true } })
  if (refused.length < connector.settings.sets.length) return
  await commit((tx) => tx.connectorSet.updateMany({ where, data: { refusedAt: new Date(round.getTime() - 1) } }))
  // Written by ourselves, by these names.
  throw new MustWait((refused[0]?.refusedBecause ?? 'nothing_there') as WaitReason)
}

/** Later than all that was read or refused before, whatever clocks say. Who has asked for it so far has been heard. */
async function beginRound({ connector, commit, now, db }: ConnectorRun): Promise<Date> {
  const { _max } = await db.prisma.connectorSet.aggregate({ where: { connectorId: connector.id }, _max: { readAt: true, refusedAt: true } })
  const round = new Date(Math.max(now().getTime(), ...[_max.readAt, _max.refusedAt].map((at) => (at?.getTime() ?? 0) + 1)))
  await commit((tx) => tx.connector.updateMany({ where: { id: connector.id }, data: { wokenAt: null } }), { round: round.toISOString() })
  return round
}

/** Written by ourselves, in this shape. null: a new one begins. */
function roundOf({ cursor }: ClaimedChore): Date | null {
  const { round } = (cursor as { round: string | null } | null) ?? { round: null }
  return round === null ? null : new Date(round)
}

/** At once where somebody has asked for it while it ran. */
async function nextRound({ db, connector, now }: ConnectorRun): Promise<Date> {
  const found = await db.prisma.connector.findFirst({ where: { id: connector.id }, select: { wokenAt: true } })
  return found?.wokenAt ? now() : new Date(now().getTime() + connector.everyMinutes * MINUTE_MS)
}

/** It says until when it waits, and why. Throws ChoreLost when somebody else has it by now: what he is told holds. */
async function rest({ database }: ConnectorParts, chore: ClaimedChore, { reason, toldMs }: MustWait, now: Date): Promise<Date | null> {
  const where = { id: chore.subjectId }
  return await commitChore(database.forOrganisation(chore.organisationId), chore, now, async (tx) => {
    const found = await tx.connector.findFirst({ where, select: { refusals: true, pausedAt: true } })
    if (!found || found.pausedAt) return null
    const waitsUntil = new Date(now.getTime() + coolOff(found.refusals, toldMs, Math.random()))
    await tx.connector.updateMany({ where, data: { waitsUntil, waitsBecause: reason, refusals: { increment: 1 } } })
    return waitsUntil
  })
}
