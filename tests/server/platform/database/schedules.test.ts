import pino from 'pino'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Schedules, startSchedules } from '../../../../server/platform/database/schedules.ts'
import { startTestDatabase, type TestDatabase } from '../../../support/test-database.ts'

const log = pino({ level: 'silent' })
let database: TestDatabase

beforeAll(async () => {
  database = await startTestDatabase()
})
afterAll(() => database?.drop())

it('several nodes take turns, and a turn that failed is taken again', async () => {
  const done: string[] = []
  const work = (node: string) => async (): Promise<void> => {
    done.push(node)
    if (done.length === 1) throw new Error('broke off')
  }
  const scheduled = (node: string) => [{ name: 'every-minute', cron: '* * * * *', work: work(node) }]
  const nodes: Schedules[] = await Promise.all(
    ['first', 'second'].map((node) => startSchedules(database, log, scheduled(node), { cronSeconds: 1, lookSeconds: 1 })),
  )
  const until = Date.now() + 90_000
  while (done.length < 2 && Date.now() < until) await new Promise((resolve) => setTimeout(resolve, 200))
  await Promise.all(nodes.map((node) => node.stop()))
  const { rows } = await database.pool.query("select output::text from pgboss.job where name = 'every-minute' and output is not null")
  expect(done.length).toBe(2)
  expect(JSON.stringify(rows)).not.toContain('broke off')
})
