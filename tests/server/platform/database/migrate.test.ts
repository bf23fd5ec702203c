/** Migrations beside nodes that go on, and the sessions that the product needs. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { openDatabase } from '../../../../server/platform/database/db.ts'
import { migrate } from '../../../../server/platform/database/migrate.ts'
import { requireSessions, SessionsNotKept } from '../../../../server/platform/database/session.ts'
import { startTestDatabase, type TestDatabase } from '../../../support/test-database.ts'

let database: TestDatabase
let directory: string

beforeAll(async () => {
  database = await startTestDatabase()
})
afterAll(() => database?.drop())
beforeEach(() => {
  directory = mkdtempSync(path.join(tmpdir(), 'migrations-'))
})
afterEach(() => rmSync(directory, { recursive: true, force: true }))

function write(name: string, sql: string): void {
  mkdirSync(path.join(directory, name))
  writeFileSync(path.join(directory, name, 'migration.sql'), sql)
}
const isValid = async (index: string): Promise<boolean | undefined> => {
  const { rows } = await database.pool.query<{ ok: boolean }>(
    'select i.indisvalid as ok from pg_index i join pg_class c on c.oid = i.indexrelid where c.relname = $1',
    [index],
  )
  return rows[0]?.ok
}

it('an index is made concurrently by a file of its own, once', async () => {
  write('1_index', 'CREATE INDEX CONCURRENTLY IF NOT EXISTS "made_aside" ON "visit"("note");\n')
  expect(await migrate(database.pool, directory)).toEqual(['1_index'])
  expect(await migrate(database.pool, directory)).toEqual([])
  expect(await isValid('made_aside')).toBe(true)
})

/** The embedded database has one session and one process. */
describe.skipIf(!process.env.TEST_DATABASE_URL)('beside nodes that go on', () => {
  it('a change of a table that somebody uses lets others by while it waits', async () => {
    write('2_column', 'ALTER TABLE "visit" ADD COLUMN "rank" INTEGER;')
    const user = await database.pool.connect()
    await user.query('begin')
    await user.query('select 1 from visit')
    const migrating = migrate(database.pool, directory, { lockWaitMs: 200, pauseMs: 500 })
    await new Promise((resolve) => setTimeout(resolve, 100))
    // Behind a lock that is waited for without end this would not answer before the user has gone.
    for (let call = 0; call < 3; call++) await database.pool.query('select 1 from visit')
    await user.query('commit')
    user.release()
    expect(await migrating).toEqual(['2_column'])
  })

  it('two that start together do it once, also an index that has to wait for all other statements', async () => {
    write('3_index', 'CREATE INDEX CONCURRENTLY IF NOT EXISTS "made_together" ON "visit"("place");\n')
    const [one, other] = await Promise.all([migrate(database.pool, directory), migrate(database.pool, directory)])
    expect([...one, ...other]).toEqual(['3_index'])
    expect(await isValid('made_together')).toBe(true)
  })

  it('what is left of an index that broke off is made anew', async () => {
    await database.pool.query('create table twins (id int)')
    await database.pool.query('insert into twins values (1), (1)')
    await expect(database.pool.query('create unique index concurrently broken on twins (id)')).rejects.toThrow()
    expect(await isValid('broken')).toBe(false)
    write('4_index', 'CREATE INDEX CONCURRENTLY IF NOT EXISTS "broken" ON "twins"("id");\n')
    await migrate(database.pool, directory)
    expect(await isValid('broken')).toBe(true)
  })

  it('statements and idle transactions have an end, and calls share one plan', async () => {
    const settings = ['statement_timeout', 'idle_in_transaction_session_timeout', 'plan_cache_mode', 'lock_timeout']
    const { rows } = await database.pool.query('select name, setting from pg_settings where name = any($1) order by name', [settings])
    expect(rows).toEqual([
      { name: 'idle_in_transaction_session_timeout', setting: '60000' },
      { name: 'lock_timeout', setting: '0' },
      { name: 'plan_cache_mode', setting: 'force_generic_plan' },
      { name: 'statement_timeout', setting: '300000' },
    ])
  })
})

it('a pooler that gives every transaction another session is refused, and the reason says what helps', async () => {
  // All connections of the embedded database are one session: so it looks from here.
  const embedded = await openDatabase({ url: null, directory: path.join(directory, 'database') })
  const refused = requireSessions(embedded.pool).finally(() => embedded.close())
  await expect(refused).rejects.toBeInstanceOf(SessionsNotKept)
  await expect(refused).rejects.toThrow(/pool_mode=session/)
})
