import { createHash, randomUUID } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type pg from 'pg'
import { inProject } from '../project-root.ts'

/** Any number that nobody else uses: servers that start together take turns. */
const LOCK = 72_707_369

/**
 * Applies what is new under `prisma/migrations`, each file in a transaction of its own, and returns the names. Keeps Prisma's own
 * table, so that Prisma's command line agrees. Throws when a file was changed after it was applied.
 */
export async function migrate(pool: pg.Pool, directory = inProject('prisma/migrations')): Promise<string[]> {
  const client = await pool.connect()
  try {
    await client.query('select pg_advisory_lock($1)', [LOCK])
    const applied = await appliedMigrations(client)
    const fresh = readMigrations(directory).filter(({ name, checksum }) => isNew(applied, name, checksum))
    for (const migration of fresh) await apply(client, migration)
    return fresh.map(({ name }) => name)
  } finally {
    await client.query('select pg_advisory_unlock($1)', [LOCK])
    client.release()
  }
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

async function apply(client: pg.PoolClient, { name, sql, checksum }: Migration): Promise<void> {
  await client.query('begin')
  try {
    await client.query(sql)
    await client.query(
      'insert into _prisma_migrations (id, checksum, migration_name, finished_at, applied_steps_count) values ($1, $2, $3, now(), 1)',
      [randomUUID(), checksum, name],
    )
    await client.query('commit')
  } catch (error) {
    await client.query('rollback')
    throw error
  }
}
