/** A process that the tests kill: reports every committed transaction of two rows. */
import pg from 'pg'
import { EmbeddedDatabase } from '../../../../server/platform/database/embedded-database.ts'

const [directory = '', mode] = process.argv.slice(2)

async function writePairs(pool: pg.Pool, writer: number): Promise<void> {
  for (let i = 0; ; i++) {
    const pair = `${process.pid}-${writer}-${i}`
    const ids = [`${pair}a`, `${pair}b`]
    const client = await pool.connect()
    await client.query('begin')
    for (const id of ids) await client.query('insert into entry values ($1, $2, $3)', [id, pair, 'x'.repeat(500)])
    await client.query('commit')
    client.release()
    for (const id of ids) process.send?.({ written: id })
  }
}

try {
  const database = await EmbeddedDatabase.open(directory)
  process.send?.({ ready: true })
  const pool = new pg.Pool(database.poolConfig)
  await pool.query('create table if not exists entry (id text primary key, pair text, filler text)')
  if (mode !== 'open-only') await Promise.all([0, 1, 2, 3].map((writer) => writePairs(pool, writer)))
} catch (error) {
  process.send?.({ error: String(error) }, () => process.exit(1))
}
