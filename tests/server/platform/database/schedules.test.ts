import PgBoss from 'pg-boss'
import pino from 'pino'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Schedules, startSchedules } from '../../../../server/platform/database/schedules.ts'
import { startTestDatabase, type TestDatabase } from '../../../support/test-database.ts'

const log = pino({ level: 'silent' })
const quick = { cronSeconds: 1, lookSeconds: 1, stopMs: 2_000 }
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
  const nodes: Schedules[] = await Promise.all(['first', 'second'].map((node) => startSchedules(database, log, scheduled(node), quick)))
  const until = Date.now() + 90_000
  while (!(await turns()).some(({ isOver, retries }) => isOver && retries > 0) && Date.now() < until)
    await new Promise((resolve) => setTimeout(resolve, 200))
  await Promise.all(nodes.map((node) => node.stop()))
  // A new minute may have begun meanwhile, so there may be more turns than one: each is done once, and the first twice.
  const over = (await turns()).filter(({ isOver }) => isOver)
  expect(over.filter(({ retries }) => retries > 0).length).toBe(1)
  expect(done.length).toBe(over.length + 1)
  const { rows } = await database.pool.query("select output::text from pgboss.job where name = 'every-minute' and output is not null")
  expect(JSON.stringify(rows)).not.toContain('broke off')
})

it('a task that is done while the database does not answer is over once it does, and its process lives on', async () => {
  const refused: unknown[] = []
  const hear = (reason: unknown): void => void refused.push(reason)
  process.on('unhandledRejection', hear)
  let isAway = false
  const connect = (): unknown => (isAway ? Promise.reject(new Error('timeout exceeded when trying to connect')) : database.pool.connect())
  const pool = new Proxy(database.pool, { get: (target, name) => (name === 'connect' ? connect : Reflect.get(target, name)) })
  const work = async (): Promise<void> => {
    isAway = true
    setTimeout(() => {
      isAway = false
    }, 1_500)
  }
  const schedules = await startSchedules({ ...database, pool }, log, [{ name: 'now', cron: '0 0 1 1 *', work }], quick)
  await sendJob('now')
  const until = Date.now() + 20_000
  while ((await stateOf('now')) !== 'completed' && Date.now() < until) await new Promise((resolve) => setTimeout(resolve, 100))
  await schedules.stop()
  process.off('unhandledRejection', hear)
  expect([await stateOf('now'), refused]).toEqual(['completed', []])
})

it('a database that stays away is asked no more once they have stopped', async () => {
  let [isAway, asked] = [false, 0]
  const connect = (): unknown => {
    asked += 1
    return isAway ? Promise.reject(new Error('timeout exceeded when trying to connect')) : database.pool.connect()
  }
  const pool = new Proxy(database.pool, { get: (target, name) => (name === 'connect' ? connect : Reflect.get(target, name)) })
  const work = async (): Promise<void> => {
    isAway = true
  }
  const schedules = await startSchedules({ ...database, pool }, log, [{ name: 'last', cron: '0 0 1 1 *', work }], quick)
  await sendJob('last')
  while (!isAway) await new Promise((resolve) => setTimeout(resolve, 100))
  await schedules.stop()
  await new Promise((resolve) => setTimeout(resolve, 1_200))
  const before = asked
  await new Promise((resolve) => setTimeout(resolve, 2_500))
  expect(asked).toBe(before)
})

/** The turns of every minute, as the database keeps them. */
async function turns(): Promise<{ isOver: boolean; retries: number }[]> {
  const text = `select state = 'completed' "isOver", retry_count retries from pgboss.job where name = 'every-minute'`
  return (await database.pool.query<{ isOver: boolean; retries: number }>(text)).rows
}

async function sendJob(name: string): Promise<void> {
  const boss = new PgBoss({ db: { executeSql: (text, values) => database.pool.query(text, values) }, supervise: false, schedule: false })
  await boss.start()
  await boss.send(name, {})
  await boss.stop({ graceful: false })
}

async function stateOf(name: string): Promise<string | undefined> {
  const { rows } = await database.pool.query<{ state: string }>('select state::text from pgboss.job where name = $1', [name])
  return rows[0]?.state
}
