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
 * Applies what is new under `prisma/migrations` and returns the names: each file in a transaction of its own, but an index that is made
 * concurrently. Nodes of the version before go on meanwhile: a lock that is not to be had soon is let go and asked for again. Keeps Prisma's own
 * table, so that Prisma's command line agrees. Throws when a file was changed after it was applied.
 */
export async function migrate(pool: pg.Pool, directory = inProject('prisma/migrations'), patience: Patience = {}): Promise<string[]> {
  return await oneAtATime(pool, LOCK, async (client) => {
    const applied = await appliedMigrations(client)
    const fresh = readMigrations(directory).filter(({ name, checksum }) => isNew(applied, name, checksum))
    // The session's usual limit is one for calls, and comes back after it.
    const { rows } = await client.query<{ usual: string }>("select current_setting('statement_timeout') as usual")
    await client.query('set statement_timeout = 0')
    for (const migration of fresh) await (indexOf(migration) ? makeIndex(client, migration) : apply(client, migration, patience))
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

async function appliedMigrations(client: pg.PoolClient): Promise<Map<string, string>> {
  await client.query(`create table if not exists _prisma_migrations (
    id varchar(36) primary key not null, checksum varchar(64) not null, finished_at timestamptz, migration_name varchar(255) not null, logs text,
    rolled_back_at timestamptz, started_at timestamptz not null default now(), applied_steps_count integer not null default 0)`)
  const { rows } = await client.query<{ name: string; checksum: string }>(
    'select migration_name as name, checksum from _prisma_migrations where rolled_back_at is null and finished_at is not null',
  )
  return new Map(rows.map(({ name, checksum }) => [name, checksum]))
}

function isNew(applied: Map<string, string>, name: string, checksum: string): boolean {
  const known = applied.get(name)
  if (known !== undefined && known !== checksum) throw new Error(`The migration ${name} was changed after it was applied. Restore its file.`)
  return known === undefined
}

/** Throws what PostgreSQL complains of, and of a lock that was not to be had all the time. */
async function apply(client: pg.PoolClient, migration: Migration, { lockWaitMs = LOCK_WAIT_MS, pauseMs = PAUSE_MS }: Patience): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await applyOnce(client, migration, lockWaitMs)
    } catch (error) {
      if (!isLockWaitOver(error) || attempt === MOST_ATTEMPTS) throw error
      await new Promise((resolve) => setTimeout(resolve, pauseMs))
    }
  }
}

const isLockWaitOver = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === '55P03'

/** Name of the one index that a file makes concurrently; null: it is another one. */
const indexOf = ({ sql }: Migration): string | null => /^\s*create (?:unique )?index concurrently if not exists "?(\w+)"?/i.exec(sql)?.[1] ?? null

/** Outside of any transaction, and without holding up whoever writes. What is left of an attempt that broke off goes first. */
async function makeIndex(client: pg.PoolClient, migration: Migration): Promise<void> {
  const name = indexOf(migration)
  const { rows } = await client.query(
    'select 1 from pg_index i join pg_class c on c.oid = i.indexrelid where c.relname = $1 and not i.indisvalid and pg_table_is_visible(c.oid)',
    [name],
  )
  if (rows.length > 0) await client.query(`drop index concurrently "${name}"`)
  await client.query(migration.sql)
  await writeDown(client, migration)
}

async function writeDown(client: pg.PoolClient, { name, checksum }: Migration): Promise<void> {
  await client.query(
    'insert into _prisma_migrations (id, checksum, migration_name, finished_at, applied_steps_count) values ($1, $2, $3, now(), 1)',
    [randomUUID(), checksum, name],
  )
}

async function applyOnce(client: pg.PoolClient, migration: Migration, lockWaitMs: number): Promise<void> {
  await client.query('begin')
  try {
    await client.query(`set local lock_timeout = ${lockWaitMs}`)
    await client.query(migration.sql)
    await writeDown(client, migration)
    await client.query('commit')
  } catch (error) {
    await client.query('rollback')
    throw error
  }
}
