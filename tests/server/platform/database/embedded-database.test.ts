import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { hostname, tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import * as esbuild from 'esbuild'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { EmbeddedDatabase } from '../../../../server/platform/database/embedded-database.ts'
import { migratedDatabase } from '../../../support/migrated-database.ts'
import { copyPrepared } from '../../../support/prepared-folder.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'embedded-'))
/** In a folder that does not exist yet, as before the first start. */
const directory = path.join(folder, 'data', 'database')
const writer = path.resolve('dist/test-writer.js')
const started: ChildProcess[] = []
let database: EmbeddedDatabase
let pool: pg.Pool

const startWriter = (...parameters: string[]): ChildProcess => {
  const child = fork(writer, parameters, { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] })
  started.push(child)
  return child
}

/** Where a database stands that was closed. */
const another = async (name: string): Promise<string> => {
  const place = path.join(folder, name)
  await copyPrepared(migratedDatabase, place)
  return place
}

/** Runs `work` for 0..count-1, eight at a time. */
const eightAtATime = async (count: number, work: (i: number) => Promise<unknown>): Promise<void> => {
  let next = 0
  const lane = async (): Promise<void> => {
    while (next < count) await work(next++)
  }
  await Promise.all(Array.from({ length: 8 }, lane))
}

beforeAll(async () => {
  await esbuild.build({
    entryPoints: ['tests/server/platform/database/writer.ts'],
    outfile: writer,
    bundle: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
  })
  database = await EmbeddedDatabase.open(directory)
  pool = new pg.Pool(database.poolConfig)
  await pool.query(
    'create table entry (id text primary key, pair text, filler text); create table counter (value int); insert into counter values (0)',
  )
})

afterAll(async () => {
  for (const child of started) child.kill('SIGKILL')
  await pool.end()
  await database.close()
  expect(await database.ended).toBeUndefined()
  rmSync(folder, { recursive: true, maxRetries: 5 })
})

describe('the embedded database', () => {
  it('never mixes the steps of prepared queries, however large', async () => {
    await eightAtATime(200, async (i) => {
      const text = `q${i}${'ä'.repeat((i % 4) * 100_000)}`
      const { rows } = await pool.query(`select 'q${i}' as literal, $1::text as parameter`, [text])
      expect(rows[0].literal).toBe(`q${i}`)
      expect(rows[0].parameter === text).toBe(true)
    })
  })

  it('keeps transactions apart and rolls back those that fail', async () => {
    await eightAtATime(80, async (i) => {
      const client = await pool.connect()
      await client.query('begin')
      const { rows } = await client.query('select value from counter')
      await sleep(1)
      await client.query('update counter set value = $1', [rows[0].value + 1])
      await client.query(i % 4 === 0 ? 'rollback' : 'commit')
      client.release()
    })
    expect((await pool.query('select value from counter')).rows).toEqual([{ value: 60 }])
  })

  it('answers a query outside the open transaction with a clear error, and goes on', async () => {
    const client = await pool.connect()
    await client.query('begin')
    await expect(pool.query('select 1')).rejects.toThrow(/Inside a transaction use its own connection/)
    await client.query('rollback')
    client.release()
    expect((await pool.query('select 2 as two')).rows).toEqual([{ two: 2 }])
  })

  it('reports errors with code and position as a server does', async () => {
    await expect(pool.query('select $1::int / 0', [1])).rejects.toMatchObject({ code: '22012' })
    await expect(pool.query('select * frm x where a = $1', [1])).rejects.toMatchObject({ code: '42601', position: '10' })
  })

  it('rolls back for a connection that goes away inside a transaction', async () => {
    const client = await pool.connect()
    await client.query('begin')
    await client.query("insert into entry values ('gone', 'gone', '')")
    const other = pool.query("select count(*)::int as n from entry where id = 'gone'")
    client.release(true)
    expect((await other).rows).toEqual([{ n: 0 }])
  })

  it('sorts German names as a dictionary does', async () => {
    const names = ['Zimmer', 'Äpfel', 'Apfel', 'Öl', 'Oltmann', 'Straße', 'Strasse', 'de Vries', 'Łoś']
    const { rows } = await pool.query('select n from unnest($1::text[]) n order by n collate "und-x-icu"', [names])
    expect(rows.map(({ n }) => n)).toEqual([...names].sort(new Intl.Collator('de').compare))
  })

  it('refuses a second process, and a second opening in the same process', async () => {
    await expect(EmbeddedDatabase.open(directory)).rejects.toThrow(/Another process already uses the data/)
    const [message] = await once(startWriter(directory), 'message')
    expect(message).toMatchObject({ error: expect.stringContaining('Another process already uses the data') })
  })

  it('takes over the lock of a process that is gone, but not of another machine', async () => {
    const other = await another('stale')
    for (const stale of [
      { host: hostname(), pid: 999_999_999, started: 'x' },
      { host: hostname(), pid: 1, started: 'another start' },
    ]) {
      writeFileSync(`${other}.lock`, JSON.stringify(stale))
      await (await EmbeddedDatabase.open(other)).close()
    }
    writeFileSync(`${other}.lock`, JSON.stringify({ host: 'elsewhere', pid: 1, started: 'x' }))
    await expect(EmbeddedDatabase.open(other)).rejects.toThrow(/Another process already uses the data/)
    writeFileSync(`${other}.lock`, '{ half a lo')
    await expect(EmbeddedDatabase.open(other)).rejects.toThrow(/Another process already uses the data/)
  })

  it('lets exactly one of four processes have a stale lock', async () => {
    const other = await another('contended')
    writeFileSync(`${other}.lock`, JSON.stringify({ host: hostname(), pid: 999_999_999, started: 'x' }))
    const answers = await Promise.all(Array.from({ length: 4 }, async () => (await once(startWriter(other, 'open-only'), 'message'))[0]))
    expect(answers.filter((answer) => 'ready' in answer)).toHaveLength(1)
  })

  it('loses nothing it acknowledged when killed while writing', async () => {
    const other = await another('killed')
    for (const round of [0, 1]) {
      const child = startWriter(other)
      const acknowledged = new Set<string>()
      child.on('message', (message: { written?: string }) => message.written && acknowledged.add(message.written))
      while (acknowledged.size < 50 + round * 37) await sleep(20)
      child.kill('SIGKILL')
      await once(child, 'exit')
      const reopened = await EmbeddedDatabase.open(other)
      const client = new pg.Pool(reopened.poolConfig)
      const found = new Set((await client.query<{ id: string }>('select id from entry')).rows.map(({ id }) => id))
      expect([...acknowledged].filter((id) => !found.has(id))).toEqual([])
      expect((await client.query('select pair from entry group by pair having count(*) <> 2')).rows).toEqual([])
      await client.end()
      await reopened.close()
    }
  })
})
