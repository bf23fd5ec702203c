/** What is done by the clock, once for all nodes: pg-boss keeps the times in the database and hands each turn to one of them. */
import PgBoss from 'pg-boss'
import type { Log } from '../log.ts'
import type { Database } from './db.ts'
import { runPrepared } from './prepared.ts'
import { oneAtATime } from './session.ts'

/** `cron`: five fields, in German time. Doing it twice must do no harm. */
export type Scheduled = { name: string; cron: string; work: () => Promise<void> }

export type Schedules = { stop: () => Promise<void> }

/** How often it is looked whether a time has come, and for what is due then; how long the end waits for what is being done. */
const PACE = { cronSeconds: 30, lookSeconds: 20, stopMs: 10_000 }
/** Until a database that did not answer is asked again. */
const RETRY_MS = 1_000
const LONGEST_SECONDS = 3_600

/** What an older version did by the clock is not done any more. */
export async function startSchedules(database: Database, log: Log, all: readonly Scheduled[], pace = PACE): Promise<Schedules> {
  const looks = { cronMonitorIntervalSeconds: pace.cronSeconds, cronWorkerIntervalSeconds: pace.lookSeconds }
  let phase: 'starting' | 'running' | 'stopped' = 'starting'
  /**
   * Once they run nothing is refused: pg-boss waits for nobody when it writes down what has become of a task, and a refusal that nobody hears ends the process.
   * What still waits for the database when they have stopped waits for good; its task is taken again when its time is over.
   */
  const executeSql = async (text: string, values?: unknown[]): Promise<{ rows: unknown[] }> => {
    for (;;)
      try {
        return await execute(database, text, values)
      } catch (error) {
        if (phase === 'starting') throw error
        if (phase === 'stopped') return await new Promise(() => undefined)
        log.error({ err: error }, 'the database of the schedules does not answer')
        await pause(RETRY_MS)
      }
  }
  const boss = new PgBoss({ db: { executeSql }, ...looks })
  boss.on('error', (error) => log.error({ err: error }, 'the schedules could not be looked at'))
  // Servers that start together take turns: what makes pg-boss's tables takes their locks in no certain order.
  await oneAtATime(database.pool, LOCK, async () => {
    await boss.start()
    for (const { name } of all)
      await boss.createQueue(name, { name, policy: 'short', retryLimit: 2, retryBackoff: true, expireInSeconds: LONGEST_SECONDS })
  })
  for (const { name } of await boss.getSchedules()) if (!all.some((each) => each.name === name)) await boss.unschedule(name)
  for (const { name, cron, work } of all) {
    await boss.work(name, { pollingIntervalSeconds: pace.lookSeconds }, () => perform(log, name, work))
    await boss.schedule(name, cron, {}, { tz: 'Europe/Berlin' })
  }
  phase = 'running'
  const stop = async (): Promise<void> => {
    await boss.stop({ graceful: true, timeout: pace.stopMs, wait: true })
    phase = 'stopped'
  }
  return { stop }
}

/** Any number that nobody else uses. */
const LOCK = 72_707_370

/** Keeps no process alive that has stopped meanwhile. */
const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms).unref())

/** A failed turn is tried again by pg-boss, which keeps no message of it. */
async function perform(log: Log, name: string, work: () => Promise<void>): Promise<void> {
  try {
    await work()
  } catch (error) {
    log.error({ err: error, name }, 'a scheduled task failed')
    throw new Error(name)
  }
}

/** What has values is one statement, asked again and again. The rest may be a whole transaction in one text: a connection on which one broke off is not used again. */
async function execute(database: Database, text: string, values: unknown[] = []): Promise<{ rows: unknown[] }> {
  if (values.length > 0) return { rows: await runPrepared(database.pool, text, values) }
  const client = await database.pool.connect()
  try {
    const result = await client.query(text)
    client.release()
    return result
  } catch (error) {
    client.release(true)
    throw error
  }
}
