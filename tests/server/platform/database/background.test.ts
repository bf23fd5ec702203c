/** What nobody waits for has connections of its own: on PostgreSQL only, since the embedded database has one session. */
import { afterAll, beforeAll, expect, it } from 'vitest'
import { startTestDatabase, type TestDatabase } from '../../../support/test-database.ts'

let database: TestDatabase

beforeAll(async () => {
  database = await startTestDatabase()
})
afterAll(() => database?.drop())

it.runIf(process.env.TEST_DATABASE_URL)('a click is answered while everything behind it waits for the database', async () => {
  const { background } = database
  let areOver = 0
  const busy = Array.from({ length: 30 }, () => background.pool.query('select pg_sleep(0.5)').then(() => areOver++))
  await database.prisma.organisation.count()
  expect([areOver, background.pool.waitingCount > 0]).toEqual([0, true])
  await Promise.all(busy)
})

it('a process opens ten connections at most', () => {
  const { pool, background, isEmbedded } = database
  if (!isEmbedded) expect((pool.options.max ?? 0) + (background.pool.options.max ?? 0)).toBe(10)
  expect(background.background).toBe(background)
})
