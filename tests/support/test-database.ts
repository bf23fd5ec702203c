/** A migrated database of a test file's own: PostgreSQL when TEST_DATABASE_URL names a server, else the embedded one. */
import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import pg from 'pg'
import { type Database, openDatabase } from '../../server/platform/database/db.ts'
import { migrate } from '../../server/platform/database/migrate.ts'

export type TestDatabase = Database & { drop: () => Promise<void> }

export async function startTestDatabase(): Promise<TestDatabase> {
  const server = process.env.TEST_DATABASE_URL
  const opened = server ? await onServer(server) : await embedded()
  await migrate(opened.pool)
  return opened
}

async function embedded(): Promise<TestDatabase> {
  const directory = mkdtempSync(path.join(tmpdir(), 'database-'))
  const database = await openDatabase({ url: null, directory: path.join(directory, 'database') })
  return Object.assign(database, {
    drop: async () => {
      await database.close()
      rmSync(directory, { recursive: true, force: true })
    },
  })
}

async function onServer(server: string): Promise<TestDatabase> {
  const name = `test_${randomBytes(6).toString('hex')}`
  await run(server, `create database ${name}`)
  const database = await openDatabase({ url: Object.assign(new URL(server), { pathname: `/${name}` }).href, directory: '' })
  return Object.assign(database, {
    drop: async () => {
      await database.close()
      await run(server, `drop database ${name} with (force)`)
    },
  })
}

async function run(server: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: server })
  await client.connect()
  await client.query(statement)
  await client.end()
}
