/** An engine's hold on a file while it works on it. */
import { v7 as uuidv7 } from 'uuid'
import { type Database, type OrganisationDatabase, organisation } from '../../../platform/database/db.ts'
import type { Log } from '../../../platform/log.ts'

export type JobTurn = {
  organisationId: string
  jobId: string
  db: OrganisationDatabase
  pool: Database['pool']
  log: Log
  /** So many slices of a file at the same time. */
  lanes: number
  /** Tells how far the work is. Throws `JobGone` when it is not to go on: the server stops, somebody has cancelled, or another engine has it. */
  goOn: (step: string, done: number, total: number | null) => Promise<void>
}

/** Of the background's connections, so that its other tasks find one still; the embedded database has one session for all. */
const lanesOf = ({ isEmbedded }: Database): number => (isEmbedded ? 1 : 2)

export class JobGone extends Error {}

/** So long after its last sign an engine is taken for gone. */
const LEASE_MS = 30_000
/** So often it gives one, however long a statement takes. */
const SIGN_MS = 5_000
/** People read no faster. */
const TELL_EVERY_MS = 300

export type ActiveJob = { organisationId: string; jobId: string }

/** The oldest file on its way of those whose organisation no other engine works for; null: there is none. `skip`: those that this server cannot work on. */
export async function claimJob(database: Database, engineId: string, skip: readonly string[]): Promise<ActiveJob | null> {
  const { rows } = await database.pool.query<ActiveJob>(
    `select j.organisation_id as "organisationId", j.id as "jobId" from import_job j
     where j.state in ('reading', 'running', 'undoing') and not (j.id = any($1::uuid[]))
       and not exists (select from import_progress o where o.organisation_id = j.organisation_id and o.claimed_by <> $2::uuid
         and o.at >= now() - $3::int * interval '1 millisecond')
     order by j.created_at limit 1`,
    [skip, engineId, LEASE_MS],
  )
  const [found] = rows
  return found && (await hold(database, engineId, found)) ? found : null
}

/** An organisation's files come in one after the other: two at once would each bring in the same customer. */
async function hold({ forOrganisation }: Database, engineId: string, { organisationId, jobId }: ActiveJob): Promise<boolean> {
  const held = await forOrganisation(organisationId).inTransaction(async (sql) => {
    await sql`select pg_advisory_xact_lock(hashtextextended('import ' || ${organisation}::text, 0))`
    return await sql`insert into import_progress as p (organisation_id, job_id, step, done, at, claimed_by)
      select ${organisation}, j.id, 'waiting', 0, now(), ${engineId}::uuid from import_job j where j.organisation_id = ${organisation} and j.id = ${jobId}::uuid
        and not exists (select from import_progress o where o.organisation_id = ${organisation} and o.claimed_by <> ${engineId}::uuid
          and o.at >= now() - ${LEASE_MS}::int * interval '1 millisecond')
      on conflict (organisation_id, job_id) do update set at = now(), claimed_by = excluded.claimed_by
      returning p.job_id`
  })
  return held.length > 0
}

/** Of the embedded database: it belongs to one process, so whoever had a file has ended. */
export async function takeOver({ pool }: Database): Promise<void> {
  await pool.query('update import_progress set claimed_by = null where claimed_by is not null')
}

/** Whether another server works on some file. */
export async function isOtherAtWork({ pool }: Database, engineId: string): Promise<boolean> {
  const { rowCount } = await pool.query(
    "select from import_progress where claimed_by <> $1::uuid and at >= now() - $2::int * interval '1 millisecond' limit 1",
    [engineId, LEASE_MS],
  )
  return rowCount !== 0
}

/** Gives signs that the engine is there, until what it answers is called. Whoever has lost the file meanwhile does not get it back by them. */
export function keepHold({ forOrganisation }: Database, engineId: string, { organisationId, jobId }: ActiveJob, signMs = SIGN_MS): () => void {
  const { sql } = forOrganisation(organisationId)
  const sign = async (): Promise<unknown> =>
    await sql`update import_progress set at = now() where organisation_id = ${organisation} and job_id = ${jobId}::uuid and claimed_by = ${engineId}::uuid`
  const signs = setInterval(() => void sign().catch(() => undefined), signMs)
  return () => clearInterval(signs)
}

export async function letGo({ forOrganisation }: Database, engineId: string, { organisationId, jobId }: ActiveJob): Promise<void> {
  await forOrganisation(organisationId).sql`update import_progress set claimed_by = null
    where organisation_id = ${organisation} and job_id = ${jobId}::uuid and claimed_by = ${engineId}::uuid`
}

export function makeTurn(database: Database, engineId: string, { organisationId, jobId }: ActiveJob, log: Log, isStopping: () => boolean): JobTurn {
  const db = database.forOrganisation(organisationId)
  let told = { step: '', at: 0 }
  const goOn: JobTurn['goOn'] = async (step, done, total) => {
    if (isStopping()) throw new JobGone('The server stops')
    const now = performance.now()
    if (step === told.step && now - told.at < TELL_EVERY_MS && done !== total) return
    told = { step, at: now }
    const kept = await db.sql<{ state: string }>`update import_progress p set step = ${step}, done = ${done}::int, total = ${total}::int, at = now()
      from import_job j where p.organisation_id = ${organisation} and p.job_id = ${jobId}::uuid and p.claimed_by = ${engineId}::uuid
        and j.organisation_id = ${organisation} and j.id = p.job_id and j.state in ('reading', 'running', 'undoing') returning j.state`
    if (kept.length === 0) throw new JobGone('The file is not ours any more')
  }
  return { organisationId, jobId, db, pool: database.pool, log, lanes: lanesOf(database), goOn }
}

export const newEngineId = (): string => uuidv7()
