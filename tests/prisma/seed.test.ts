import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type DemoWorld, demoWorld } from '../../prisma/demo/demo-world.ts'
import { seedDemo } from '../../prisma/seed.ts'
import { eventIdOf } from '../../sandbox/event-id.ts'
import { EmbeddedDatabase } from '../../server/platform/database/embedded-database.ts'
import { migratedDatabase } from '../support/migrated-database.ts'
import { copyPrepared } from '../support/prepared-folder.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'seed-'))
const silent = (): void => undefined
let database: EmbeddedDatabase
let pool: pg.Pool
let world: DemoWorld

/** The small organisation seeds fast; the large one is needed once. */
const small = (): DemoWorld => ({ ...world, organisations: world.organisations.slice(1) })

const count = async (table: string): Promise<number> => (await pool.query<{ n: number }>(`select count(*)::int as n from ${table}`)).rows[0]!.n

beforeAll(async () => {
  world = demoWorld({ day: '2026-11-23', seed: 1, eventId: eventIdOf })
  await copyPrepared(migratedDatabase, path.join(folder, 'database'))
  database = await EmbeddedDatabase.open(path.join(folder, 'database'))
  pool = new pg.Pool(database.poolConfig)
})

afterAll(async () => {
  await pool.end()
  await database.close()
  rmSync(folder, { recursive: true, maxRetries: 5 })
})

const TABLES = `select relname as name from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace and relname <> '_prisma_migrations'`

beforeEach(async () => {
  const { rows } = await pool.query<{ name: string }>(TABLES)
  await pool.query(`truncate ${rows.map(({ name }) => name).join(', ')} cascade`)
})

describe('the seed', () => {
  it('writes every row of both organisations, tells how far it is, and does nothing the second time', async () => {
    const told: (readonly [number, number, string])[] = []
    await seedDemo(pool, world, (done, total, what) => told.push([done, total, what]))
    for (const { name } of world.organisations) {
      const last = told.findLast(([, , what]) => what === name)
      expect(last?.[0]).toBe(last?.[1])
    }
    const rows = world.organisations.flatMap(({ batches }) => [...batches()]).reduce((sum, batch) => sum + batch.rows.length, 0)
    // The words of names are written by triggers.
    const { rows: tables } = await pool.query<{ name: string }>(`${TABLES} and relname not in ('organisation', 'logging_policy', 'name_word')`)
    let stored = 0
    for (const { name } of tables) stored += await count(name)
    expect(stored).toBe(rows)
    expect(await count('organisation')).toBe(2)
    const makeAgain = (): never => {
      throw new Error('The rows are there')
    }
    await seedDemo(pool, { ...world, organisations: world.organisations.map((each) => ({ ...each, batches: makeAgain })) }, silent)
    expect(await count('customer')).toBe(317)
  })

  it('stores what the generator made, umlauts, quotes and numbers included', async () => {
    await seedDemo(pool, small(), silent)
    const { rows } = await pool.query('select name, mail_domains, origin, length(mail_secret) as secret from organisation')
    expect(rows).toEqual([{ name: 'Alpen Werkzeug Handel GmbH', mail_domains: ['alpenwerkzeug.example'], origin: 'demo', secret: 32 }])
    const batch = [...world.organisations[1]!.batches()].find(({ table }) => table === 'product')!
    const names = batch.rows.map((row) => row[batch.columns.indexOf('name')]).sort()
    const stored = await pool.query<{ name: string }>('select name from product')
    expect(stored.rows.map(({ name }) => name).sort()).toEqual(names)
    const lines = await pool.query('select 1 from order_line where abs(total_cents - quantity * unit_price * 100 / price_unit) > 1')
    expect(lines.rows).toEqual([])
  })

  it('refuses a database with an organisation it did not make, and says what to do', async () => {
    await pool.query(
      `insert into organisation (id, entra_tenant_id, name, mail_domains, mail_secret, origin) values (gen_random_uuid(), gen_random_uuid(), 'Echte Firma', '{}', '\\x00', 'admin')`,
    )
    await expect(seedDemo(pool, small(), silent)).rejects.toThrow(/holds the organisation "Echte Firma".*Use an empty database/)
    expect(await count('customer')).toBe(0)
  })

  it('leaves nothing behind when it is interrupted, and completes the next time', async () => {
    const [organisation] = small().organisations
    function* broken() {
      yield* [...organisation!.batches()].slice(0, 8)
      yield { table: 'customer', columns: ['organisation_id'], rows: [['no id']] }
    }
    await expect(seedDemo(pool, { ...world, organisations: [{ ...organisation!, batches: broken }] }, silent)).rejects.toThrow()
    expect([await count('organisation'), await count('customer')]).toEqual([0, 0])
    await seedDemo(pool, small(), silent)
    expect(await count('customer')).toBe(12)
  })
})
