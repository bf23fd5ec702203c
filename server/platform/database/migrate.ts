import { createHash, randomUUID } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type pg from 'pg'
import { inProject } from '../project-root.ts'
import { oneAtATime } from './session.ts'

/** Any number that nobody else uses: servers that start together take turns. */
const LOCK = 72_707_369

/** So long a change of a table waits for its lock: whoever wants to use the table waits behind it. */
const LOCK_WAIT_MS = 3_000
const MOST_ATTEMPTS = 30
const PAUSE_MS = 2_000

type Patience = { lockWaitMs?: number; pauseMs?: number }

/**
 * Applies what is new under `prisma/migrations` and returns the names. Nodes of the version before go on meanwhile, so nothing may hold them up:
 * a file is one transaction, and lets go of a lock that is not to be had soon, to ask for it again; indexes of tables that are there already are made
 * after it, concurrently; a file that begins with `-- In batches` is one statement that changes some rows behind the place in `$1` (null: from the beginning) and answers how far it came as
 * `place`, done until it answers nothing: a table is walked through once, also when a node of the version before goes on writing.
 * Keeps Prisma's own table, so that Prisma's command line agrees. What broke off goes on where it was.
 * Throws when a file was changed after it was applied, unless it names the checksum of before in a line `-- was ...`: that is for what nobody has been given yet.
 */
export async function migrate(pool: pg.Pool, directory = inProject('prisma/migrations'), patience: Patience = {}): Promise<string[]> {
  return await oneAtATime(pool, LOCK, async (client) => {
    const known = await knownMigrations(client)
    const fresh = readMigrations(directory).filter((migration) => isNew(known.get(migration.name), migration))
    // The session's usual limit is one for calls, and comes back after it.
    const { rows } = await client.query<{ usual: string }>("select current_setting('statement_timeout') as usual")
    await client.query('set statement_timeout = 0')
    for (const migration of fresh) await apply(client, migration, known.has(migration.name), patience)
    await client.query("select set_config('statement_timeout', $1, false)", [rows[0]?.usual])
    return fresh.map(({ name }) => name)
  })
}

/** True when every migration is applied. */
export async function isMigrated(pool: pg.Pool, directory = inProject('prisma/migrations')): Promise<boolean> {
  const { rows } = await pool.query<{ name: string }>('select migration_name as name from _prisma_migrations where finished_at is not null')
  const applied = new Set(rows.map(({ name }) => name))
  return migrationNames(directory).every((name) => applied.has(name))
}

type Migration = { name: string; sql: string; checksum: string }

const migrationNames = (directory: string): string[] =>
  readdirSync(directory, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)

function readMigrations(directory: string): Migration[] {
  return migrationNames(directory)
    .map((name) => {
      const sql = readFileSync(path.join(directory, name, 'migration.sql'), 'utf8').replaceAll('\r\n', '\n')
      return { name, sql, checksum: createHash('sha256').update(sql).digest('hex') }
    })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
}

/** Of what Prisma's command line has failed to do there is no step. */
const IS_BEGUN = 'rolled_back_at is null and (finished_at is not null or applied_steps_count > 0)'

type Known = { checksum: string; isFinished: boolean }

async function knownMigrations(client: pg.PoolClient): Promise<Map<string, Known>> {
  await client.query(`create table if not exists _prisma_migrations (
    id varchar(36) primary key not null, checksum varchar(64) not null, finished_at timestamptz, migration_name varchar(255) not null, logs text,
    rolled_back_at timestamptz, started_at timestamptz not null default now(), applied_steps_count integer not null default 0)`)
  const { rows } = await client.query<Known & { name: string }>(
    `select migration_name as name, checksum, finished_at is not null as "isFinished" from _prisma_migrations where ${IS_BEGUN}`,
  )
  return new Map(rows.map(({ name, ...known }) => [name, known]))
}

function isNew(known: Known | undefined, { name, sql, checksum }: Migration): boolean {
  if (known && known.checksum !== checksum && !sql.includes(`-- was ${known.checksum}`))
    throw new Error(`The migration ${name} was changed after it was applied. Restore its file.`)
  return !known?.isFinished
}

/** `isBegun`: only its indexes are missing. */
async function apply(client: pg.PoolClient, migration: Migration, isBegun: boolean, patience: Patience): Promise<void> {
  const { together, indexes } = partsOf(migration)
  if (isInBatches(migration)) await changeAll(client, migration, patience)
  else if (!isBegun) await patiently(() => applyTogether(client, migration, together, patience), patience)
  for (const index of indexes) await makeIndex(client, index)
  await client.query(`update _prisma_migrations set finished_at = now() where migration_name = $1 and ${IS_BEGUN}`, [migration.name])
}

/** Throws what PostgreSQL complains of, and of a lock that was not to be had all the time. */
async function patiently<T>(work: () => Promise<T>, { pauseMs = PAUSE_MS }: Patience): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await work()
    } catch (error) {
      if (!isLockWaitOver(error) || attempt === MOST_ATTEMPTS) throw error
      await new Promise((resolve) => setTimeout(resolve, pauseMs))
    }
  }
}

const isLockWaitOver = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === '55P03'

const isInBatches = ({ sql }: Migration): boolean => sql.startsWith('-- In batches\n')

type Index = { name: string; sql: string }

/** A statement about an index, from its line's beginning: the verb, the index, the rest. */
const INDEX = /^(create (?:unique )?index|drop index) (?:concurrently )?(?:if (?:not )?exists )?"?(\w+)"?([^;]*);/gim

/** What is done in one transaction, and the indexes of tables that are there already, which go after it. */
function partsOf({ sql }: Migration): { together: string; indexes: Index[] } {
  const made = new Set([...sql.matchAll(/^create table "?(\w+)"?/gim)].map(([, table]) => table))
  const indexes: Index[] = []
  const together = sql.replace(INDEX, (statement: string, verb: string, name: string, rest: string) => {
    if (made.has(/^ on "?(\w+)"?/i.exec(rest)?.[1])) return statement
    const isDropped = verb.toLowerCase().startsWith('drop')
    indexes.push({ name, sql: isDropped ? `drop index concurrently if exists "${name}"` : `${verb} concurrently if not exists "${name}"${rest}` })
    return ''
  })
  return { together, indexes }
}

/** Outside of any transaction, and without holding up whoever writes. What is left of an attempt that broke off goes first. */
async function makeIndex(client: pg.PoolClient, { name, sql }: Index): Promise<void> {
  const { rows } = await client.query(
    'select 1 from pg_index i join pg_class c on c.oid = i.indexrelid where c.relname = $1 and not i.indisvalid and pg_table_is_visible(c.oid)',
    [name],
  )
  if (rows.length > 0) await client.query(`drop index concurrently "${name}"`)
  await client.query(sql)
}

async function applyTogether(client: pg.PoolClient, migration: Migration, sql: string, patience: Patience): Promise<void> {
  await inTransaction(client, patience, async () => {
    await client.query(sql)
    await writeDown(client, migration)
  })
}

async function changeAll(client: pg.PoolClient, migration: Migration, patience: Patience): Promise<void> {
  let place: string | null = null
  do {
    const from: string | null = place
    place = await patiently(() => changeSome(client, migration, from, patience), patience)
  } while (place !== null)
}

/** How far it came; null: there is no more. */
const changeSome = (client: pg.PoolClient, migration: Migration, from: string | null, patience: Patience): Promise<string | null> =>
  inTransaction(client, patience, async () => {
    const { rows } = await client.query<{ place: string }>(migration.sql, [from])
    if (!rows[0]) await writeDown(client, migration)
    return rows[0]?.place ?? null
  })

async function writeDown(client: pg.PoolClient, { name, checksum }: Migration): Promise<void> {
  await client.query('insert into _prisma_migrations (id, checksum, migration_name, applied_steps_count) values ($1, $2, $3, 1)', [
    randomUUID(),
    checksum,
    name,
  ])
}

async function inTransaction<T>(client: pg.PoolClient, { lockWaitMs = LOCK_WAIT_MS }: Patience, work: () => Promise<T>): Promise<T> {
  await client.query('begin')
  try {
    await client.query(`set local lock_timeout = ${lockWaitMs}`)
    const done = await work()
    await client.query('commit')
    return done
  } catch (error) {
    await client.query('rollback')
    throw error
  }
}
