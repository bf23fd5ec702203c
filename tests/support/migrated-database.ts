/** A migrated database to be copied: making one takes seconds. */
import type pg from 'pg'
import { openDatabase } from '../../server/platform/database/db.ts'
import { migrate } from '../../server/platform/database/migrate.ts'
import { fingerprint, type Prepared } from './prepared-folder.ts'

const SOURCES = ['prisma/migrations', 'server/platform/database']

export const migratedDatabase: Prepared = {
  name: 'migrated-database',
  of: ['node_modules/@electric-sql/pglite/package.json', ...SOURCES],
  make: async (directory) => {
    const database = await openDatabase({ url: null, directory })
    await migrate(database.pool)
    await database.close()
  },
}

/** Any number that nobody else uses. */
const LOCK = 72_707_371

/** Name of a migrated database on a server, for `create database ... template`; `at` makes an address of a name. */
export async function migratedOnServer(client: pg.Client, at: (name: string) => string): Promise<string> {
  const name = `migrated_${fingerprint(SOURCES)}`
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
