/** Statements that stay prepared: planning one often takes longer than running it. */
import { createHash } from 'node:crypto'
import pg from 'pg'

/** Runs a statement whose text is always the same, with its values, and keeps its plan for the connection's next time. A connection that failed with it is given up; one whose database said no is as good as before. */
export async function runPrepared<Row extends pg.QueryResultRow>(pool: pg.Pool, text: string, values: unknown[]): Promise<Row[]> {
  const client = await pool.connect()
  try {
    const { rows } = await client.query<Row>({ name: `${nameOf(text)}${numberOf(client)}`, text, values })
    client.release()
    return rows
  } catch (error) {
    client.release(!(error instanceof pg.DatabaseError))
    throw error
  }
}

/** All connections of the embedded database share one session, in which their names must not collide. */
const numbers = new WeakMap<pg.PoolClient, number>()
let connections = 0

function numberOf(client: pg.PoolClient): number {
  const number = numbers.get(client) ?? ++connections
  numbers.set(client, number)
  return number
}

const names = new Map<string, string>()

function nameOf(text: string): string {
  const name = names.get(text) ?? createHash('sha1').update(text).digest('hex')
  names.set(text, name)
  return name
}
