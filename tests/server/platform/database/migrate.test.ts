/** Migrations beside nodes that go on, and the sessions that the product needs. */
import { createHash } from 'node:crypto'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { openDatabase } from '../../../../server/platform/database/db.ts'
import { isMigrated, migrate } from '../../../../server/platform/database/migrate.ts'
import { requireSessions, SessionsNotKept } from '../../../../server/platform/database/session.ts'
import { inProject } from '../../../../server/platform/project-root.ts'
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

it('an index of a table that is there is made after the rest of its file, once', async () => {
  write('1_index', 'ALTER TABLE "visit" ADD COLUMN "order" INTEGER;\nCREATE INDEX "made_aside" ON "visit"("order");\n')
  expect(await migrate(database.pool, directory)).toEqual(['1_index'])
  expect(await migrate(database.pool, directory)).toEqual([])
  expect(await isValid('made_aside')).toBe(true)
})

/** Five rows behind the place. */
const inBatches = (table: string): string => `-- In batches
WITH stretch AS (SELECT id FROM ${table} WHERE id > coalesce($1::text, '0')::int AND value = 0 ORDER BY id LIMIT 5),
changed AS (UPDATE ${table} SET value = 1 WHERE id IN (SELECT id FROM stretch))
SELECT id::text AS place FROM stretch ORDER BY id DESC LIMIT 1;
`

it('rows are changed some at a time, each time in a transaction of its own', async () => {
  await database.pool.query('create table many as select id, 0 as value from generate_series(1, 12) id')
  write('2_rows', inBatches('many'))
  expect(await migrate(database.pool, directory)).toEqual(['2_rows'])
  const { rows } = await database.pool.query('select count(*) as changed, count(distinct xmin::text) as transactions from many where value = 1')
  expect(rows).toEqual([{ changed: 12, transactions: 3 }])
  expect(await migrate(database.pool, directory)).toEqual([])
})

it('come to an end also where an older node writes such rows all the time', { timeout: 20_000 }, async () => {
  await database.pool.query('create table written as select id, 0 as value from generate_series(1, 12) id')
  await database.pool.query(`create function undo_one() returns trigger language plpgsql as
    'begin update written set value = 0 where id = 1; return null; end'`)
  await database.pool.query(
    `create trigger writes_on after update on written for each statement when (pg_trigger_depth() = 0) execute function undo_one()`,
  )
  write('2_written', inBatches('written'))
  expect(await migrate(database.pool, directory)).toEqual(['2_written'])
  const { rows } = await database.pool.query('select id from written where value = 0')
  expect(rows).toEqual([{ id: 1 }])
})

it('what was not logged keeps its day only, in every mailbox, and what was logged stays', async () => {
  const ids = [1, 2, 3].map((n) => `0000000${n}-0000-4000-8000-000000000000`)
  const rows = `insert into organisation (id, entra_tenant_id, name, origin, mail_domains) values ('${ids[0]}', '${ids[0]}', 'Hanse', 'test', '{}');
    insert into mail_verdict (organisation_id, mailbox_id, mail_hash, message_hash, received_at, is_logged, reason, rule_id, judged_at)
    select '${ids[0]}', mailbox::uuid, n, n, '2026-11-23T08:00Z', n = 3, 'supplier', '${ids[0]}', '2026-11-23T09:00Z'
    from unnest(array['${ids[1]}', '${ids[2]}']) mailbox, generate_series(1, 3) n`
  await database.pool.query(`begin; set local session_replication_role = 'replica'; ${rows}; commit`)
  write(
    '2_shorten',
    readFileSync(inProject('prisma/migrations/20261129000000_shorten_verdicts/migration.sql'), 'utf8').replace('LIMIT 5000', 'LIMIT 3'),
  )
  expect(await migrate(database.pool, directory)).toEqual(['2_shorten'])
  const found = await database.pool.query(
    "select is_logged as kept, rule_id is not null as rule, (received_at at time zone 'utc')::text as at, count(*)::int from mail_verdict group by 1, 2, 3 order by 1",
  )
  expect(found.rows).toEqual([
    { kept: false, rule: false, at: '2026-11-22 23:00:00', count: 4 },
    { kept: true, rule: true, at: '2026-11-23 08:00:00', count: 2 },
  ])
})

it('goes on with the indexes of a file that broke off there', async () => {
  await database.pool.query('create table pairs as select 1 as value from generate_series(1, 2)')
  write('3_broken', 'ALTER TABLE pairs ADD COLUMN other INTEGER;\nCREATE UNIQUE INDEX "pairs_value" ON "pairs"("value");\n')
  await expect(migrate(database.pool, directory)).rejects.toThrow()
  expect(await isMigrated(database.pool, directory)).toBe(false)
  await database.pool.query('delete from pairs where ctid = (select min(ctid) from pairs)')
  expect(await migrate(database.pool, directory)).toEqual(['3_broken'])
  expect(await isMigrated(database.pool, directory)).toBe(true)
  expect(await isValid('pairs_value')).toBe(true)
})

it('refuses a file that was changed after it was applied, unless it names what it was', async () => {
  const [before, after] = ['CREATE TABLE "told" (id INT);\n', 'CREATE TABLE "told" (id INT, more INT);\n']
  write('4_told', before)
  await migrate(database.pool, directory)
  const rewrite = (sql: string) => writeFileSync(path.join(directory, '4_told', 'migration.sql'), sql)
  rewrite(after)
  await expect(migrate(database.pool, directory)).rejects.toThrow(/changed after/)
  rewrite(`-- was ${createHash('sha256').update(before).digest('hex')}\n${after}`)
  expect(await migrate(database.pool, directory)).toEqual([])
})

/** The embedded database has one session and one process. */
describe.skipIf(!process.env.TEST_DATABASE_URL)('beside nodes that go on', () => {
  it('a change of a table that somebody uses lets others by while it waits', async () => {
    write('5_column', 'ALTER TABLE "visit" ADD COLUMN "rank" INTEGER;')
    const user = await database.pool.connect()
    await user.query('begin')
    await user.query('select 1 from visit')
    const migrating = migrate(database.pool, directory, { lockWaitMs: 200, pauseMs: 500 })
    await new Promise((resolve) => setTimeout(resolve, 100))
    // Behind a lock that is waited for without end this would not answer before the user has gone.
    for (let call = 0; call < 3; call++) await database.pool.query('select 1 from visit')
    await user.query('commit')
    user.release()
    expect(await migrating).toEqual(['5_column'])
  })

  it('two that start together do it once, also an index that has to wait for all other statements', async () => {
    write('6_index', 'CREATE INDEX "made_together" ON "visit"("place");\n')
    const [one, other] = await Promise.all([migrate(database.pool, directory), migrate(database.pool, directory)])
    expect([...one, ...other]).toEqual(['6_index'])
    expect(await isValid('made_together')).toBe(true)
  })

  it('an index lets by whoever writes, also while it waits for somebody who has not done yet', async () => {
    write('8_index', 'ALTER TABLE "customer" ADD COLUMN "rank" INTEGER;\nCREATE INDEX "made_beside" ON "complaint"("subject");\n')
    const [writer, other] = [await database.pool.connect(), await database.pool.connect()]
    const change = "update complaint set subject = '' where false"
    await writer.query('begin')
    await writer.query(change)
    const migrating = migrate(database.pool, directory)
    await new Promise((resolve) => setTimeout(resolve, 300))
    await other.query("set lock_timeout = '500ms'")
    const refused = await other.query(change).then(
      () => null,
      (error: Error) => error.message,
    )
    await writer.query('commit')
    for (const client of [writer, other]) client.release(true)
    expect(refused).toBeNull()
    expect(await migrating).toEqual(['8_index'])
    expect(await isValid('made_beside')).toBe(true)
  })

  it('what is left of an index that broke off is made anew', async () => {
    await database.pool.query('create table twins (id int)')
    await database.pool.query('insert into twins values (1), (1)')
    await expect(database.pool.query('create unique index concurrently broken on twins (id)')).rejects.toThrow()
    expect(await isValid('broken')).toBe(false)
    write('7_index', 'CREATE INDEX "broken" ON "twins"("id");\n')
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
