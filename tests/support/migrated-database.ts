/** A migrated database to be copied, made once for all test files that run the same migrations: making one takes seconds, copying it does not. */
import { createHash } from 'node:crypto'
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import path from 'node:path'
import type pg from 'pg'
import { openDatabase } from '../../server/platform/database/db.ts'
import { migrate } from '../../server/platform/database/migrate.ts'

/** Another one for other migrations, or another embedded database. */
function fingerprint(): string {
  const hash = createHash('sha256').update(readFileSync('node_modules/@electric-sql/pglite/package.json'))
  for (const name of readdirSync('prisma/migrations', { recursive: true, encoding: 'utf8' }).sort())
    if (name.endsWith('.sql')) hash.update(name).update(readFileSync(path.join('prisma/migrations', name)))
  return hash.digest('hex').slice(0, 16)
}

/** Copies an embedded one to where no folder is yet. */
export async function copyMigrated(directory: string): Promise<void> {
  const migrated = path.join('dist', `migrated-database-${fingerprint()}`)
  if (!existsSync(migrated)) await makeMigrated(migrated)
  cpSync(migrated, directory, { recursive: true })
}

/** Made beside its place and moved there whole: of two workers that begin together one comes too late. */
async function makeMigrated(place: string): Promise<void> {
  const directory = mkdtempSync(`${place}-`)
  const database = await openDatabase({ url: null, directory: path.join(directory, 'database') })
  await migrate(database.pool)
  await database.close()
  if (!existsSync(place)) renameSync(path.join(directory, 'database'), place)
  rmSync(directory, { recursive: true, force: true })
}

/** Any number that nobody else uses. */
const LOCK = 72_707_371

/** Name of a migrated database on a server that `create database ... template` may copy; `at` makes an address of a name. */
export async function migratedOnServer(client: pg.Client, at: (name: string) => string): Promise<string> {
  const name = `migrated_${fingerprint()}`
  await client.query('select pg_advisory_lock($1)', [LOCK])
  const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [name])
  if (rowCount === 0) await makeOnServer(client, name, at(`${name}_`))
  await client.query('select pg_advisory_unlock($1)', [LOCK])
  return name
}

/** One whose making broke off has another name, and is made anew. */
async function makeOnServer(client: pg.Client, name: string, url: string): Promise<void> {
  await client.query(`drop database if exists ${name}_ with (force)`)
  await client.query(`create database ${name}_`)
  const database = await openDatabase({ url, directory: '' })
  await migrate(database.pool)
  await database.close()
  await client.query(`alter database ${name}_ rename to ${name}`)
}
