/** Where a server is killed while it fetches. */
import { setTimeout as wait } from 'node:timers/promises'
import pg from 'pg'
import type { ErpHouse } from './erp-house.ts'

/** Lets servers that have ended go on, and settles when they have just come to the place; what is given back lets go whatever is kept there. */
export type Place = (erp: ErpHouse) => Promise<() => Promise<void>>

const atRequest =
  (path: string, isNight = false): Place =>
  async ({ gate, goOn }) => {
    const come = gate.keep(path)
    await goOn(isNight)
    await come
    return async () => {}
  }

/** Its numbers are written down last of all that a page or a removal stores. */
const NUMBERS = 'lock table external_number in exclusive mode'

/** Rows that were taken over are just being brought in, or archived. */
const whileStoring =
  (isNight: boolean): Place =>
  async ({ house: { pool }, goOn }) => {
    const free = await lock(pool, NUMBERS)
    await goOn(isNight)
    await untilStuck(pool, 'external_number')
    return free
  }

/** What was fetched is in, and it is just to be noted how far that is. */
const beforeCursor: Place = async (erp) => {
  const { pool } = erp.house
  const free = await whileStoring(false)(erp)
  const freeSet = await lock(pool, 'select from connector_set where job_id is not null for update')
  await free()
  await untilStuck(pool, 'connector_set')
  return freeSet
}

export const firstLoad: Readonly<Record<string, Place>> = {
  'while a token is fetched': atRequest('/oauth2/v2.0/token'),
  'while a page is fetched': atRequest('/salesOrders'),
  'while its rows come in': whileStoring(false),
  'between its rows and how far it is': beforeCursor,
}

/** It needs something that has vanished, which is archived before all else. */
export const night: Readonly<Record<string, Place>> = {
  'while it is looked what is there as a whole': atRequest('/contacts?$select=id,number,type,companyNumber', true),
  'while what has vanished is archived': whileStoring(true),
}

/** Kept by a connection of its own until it is called. */
async function lock({ options }: pg.Pool, statement: string): Promise<() => Promise<void>> {
  const client = new pg.Client(options.connectionString)
  await client.connect()
  await client.query('begin')
  await client.query(statement)
  return async () => await client.end()
}

const LONGEST_MS = 60_000
const LOOK_MS = 20

/** Until somebody waits for the lock, in a statement that tells of this table. */
async function untilStuck(pool: pg.Pool, table: string): Promise<void> {
  for (const until = Date.now() + LONGEST_MS; Date.now() < until; await wait(LOOK_MS)) {
    const { rowCount } = await pool.query(
      "select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock' and position($1 in query) > 0",
      [table],
    )
    if (rowCount) return
  }
  throw new Error(`Nobody comes as far as ${table}`)
}

/** Comes to the place and is killed there. */
export async function killAt(place: Place, erp: ErpHouse): Promise<void> {
  const letGo = await place(erp)
  for (const node of erp.house.nodes) await node.kill()
  await letGo()
}
