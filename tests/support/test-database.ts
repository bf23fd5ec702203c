/** A migrated database of a test file's own: PostgreSQL when TEST_DATABASE_URL names a server, else the embedded one. */
import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import pg from 'pg'
import { type Database, openDatabase } from '../../server/platform/database/db.ts'
import { migratedDatabase, migratedOnServer } from './migrated-database.ts'
import { copyPrepared } from './prepared-folder.ts'

export type TestDatabase = Database & { drop: () => Promise<void> }

export async function startTestDatabase(): Promise<TestDatabase> {
  const server = process.env.TEST_DATABASE_URL
  return server ? await onServer(server) : await embedded()
}

async function embedded(): Promise<TestDatabase> {
  const directory = mkdtempSync(path.join(tmpdir(), 'database-'))
  await copyPrepared(migratedDatabase, path.join(directory, 'database'))
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
  const at = (database: string): string => Object.assign(new URL(server), { pathname: `/${database}` }).href
  await run(server, async (client) => void (await client.query(`create database ${name} template ${await migratedOnServer(client, at)}`)))
  const database = await openDatabase({ url: at(name), directory: '' })
  return Object.assign(database, {
    drop: async () => {
      await database.close()
      await run(server, async (client) => void (await client.query(`drop database ${name} with (force)`)))
    },
  })
}

async function run(server: string, work: (client: pg.Client) => Promise<void>): Promise<void> {
  const client = new pg.Client({ connectionString: server })
  await client.connect()
  await work(client).finally(() => client.end())
}
