/** One server at a time works out an organisation's customers, and says by signs that it is there. */
import { dayIn } from '../../../domain/time/local-time.ts'
import { type Database, type OrganisationDatabase, organisation } from '../../platform/database/db.ts'
import type { Log } from '../../platform/log.ts'
import type { Threads } from '../../platform/threads.ts'
import type { Renewal } from '../renewal-part.ts'
import { RenewalLost } from './renew-some.ts'

const HELD_SECONDS = 60
/** So often a sign is given, at most. */
const SIGN_MS = 10_000

/** `isWanted`: all customers are to be worked out. */
export type Held = { organisationId: string; timeZone: string; isWanted: boolean }

/** Takes an organisation that has something to do and that no other server works for; null: there is none. Whoever was never valued is, once there are figures to go by. */
export async function holdOne({ pool }: Pick<Database, 'pool'>, serverId: string): Promise<Held | null> {
  await pool.query(`insert into valuation_renewal (organisation_id, wanted_at) select o.id, now() from organisation o
    where o.figures_made_by > 0 and not exists (select from valuation_renewal r where r.organisation_id = o.id) on conflict do nothing`)
  const { rows } = await pool.query<Held>(
    `update valuation_renewal r set held_by = $1, held_until = now() + $2::int * interval '1 second'
     from organisation o where o.id = r.organisation_id and (r.held_until is null or r.held_until < now()) and r.organisation_id = (
       select n.organisation_id from valuation_renewal n where (n.held_until is null or n.held_until < now())
         and (n.fulfilled is distinct from n.wanted_at or exists (select from changed_customer c where c.organisation_id = n.organisation_id))
       order by n.wanted_at limit 1 for update skip locked)
     returning r.organisation_id as "organisationId", o.time_zone as "timeZone", r.fulfilled is distinct from r.wanted_at as "isWanted"`,
    [serverId, HELD_SECONDS],
  )
  return rows[0] ?? null
}

/** Of the embedded database: it belongs to one process, so whoever held something has ended. */
export const takeOver = async ({ pool }: Pick<Database, 'pool'>): Promise<void> =>
  void (await pool.query('update valuation_renewal set held_by = null, held_until = null where held_by is not null'))

export async function letGo({ db }: Renewal, serverId: string): Promise<void> {
  await db.sql`update valuation_renewal set held_by = null, held_until = null where organisation_id = ${organisation} and held_by = ${serverId}::uuid`
}

/** The embedded database has one session for all: nobody is to wait for it long. */
const AT_ONCE = { embedded: 25, server: 500 }

type Given = {
  database: Pick<Database, 'forOrganisation' | 'isEmbedded'>
  threads: Threads
  log: Log
  now: () => Date
  serverId: string
  isStopping: () => boolean
}

/** The work for an organisation that this server holds. */
export function makeRenewal({ database, threads, log, now, serverId, isStopping }: Given, { organisationId, timeZone }: Held): Renewal {
  const db = database.forOrganisation(organisationId)
  let signedAt = performance.now()
  const goOn = async (): Promise<void> => {
    if (isStopping()) throw new RenewalLost('The server stops')
    if (performance.now() - signedAt < SIGN_MS) return
    signedAt = performance.now()
    if (!(await sign(db, serverId))) throw new RenewalLost('Another server works for the organisation')
  }
  return {
    organisationId,
    db,
    day: dayIn(now(), timeZone),
    now: now(),
    atOnce: database.isEmbedded ? AT_ONCE.embedded : AT_ONCE.server,
    threads,
    log,
    goOn,
  }
}

async function sign({ sql }: OrganisationDatabase, serverId: string): Promise<boolean> {
  const kept = await sql`update valuation_renewal set held_until = now() + ${HELD_SECONDS}::int * interval '1 second'
    where organisation_id = ${organisation} and held_by = ${serverId}::uuid returning held_by`
  return kept.length > 0
}
