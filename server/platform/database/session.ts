/** What the product needs of its database sessions: settings that stay, statements that stay prepared, locks that outlast a transaction. */
import type pg from 'pg'

/** A pooler gives every transaction another session. */
export class SessionsNotKept extends Error {
  constructor() {
    super(
      "DATABASE_URL leads to a pooler that gives every transaction another session (PgBouncer's pool_mode=transaction). The product needs sessions of its own: " +
        'use pool_mode=session for its database, or the address of PostgreSQL itself. It opens at most 10 connections for each process.',
    )
  }
}

/** Two connections held at a time are two sessions, and stay so. Throws SessionsNotKept. */
export async function requireSessions(pool: pg.Pool): Promise<void> {
  const clients = await Promise.all([pool.connect(), pool.connect()])
  try {
    const sessions = new Set<string>()
    for (let look = 0; look < 3; look++) for (const [nth, client] of clients.entries()) sessions.add(`${nth} ${await backendOf(client)}`)
    const backends = new Set([...sessions].map((session) => session.split(' ')[1]))
    if (sessions.size !== clients.length || backends.size !== clients.length) throw new SessionsNotKept()
  } finally {
    for (const client of clients) client.release()
  }
}

async function backendOf(client: pg.PoolClient): Promise<number> {
  const { rows } = await client.query<{ pid: number }>('select pg_backend_pid() as pid')
  return rows[0]?.pid ?? 0
}

const LOOK_MS = 250

/**
 * Work that processes do one after the other; `lock`: any number that nobody else uses. Whoever waits looks again and again instead of standing in a
 * statement, whose snapshot would hold up indexes that are made concurrently.
 */
export async function oneAtATime<T>(pool: pg.Pool, lock: number, work: (client: pg.PoolClient) => Promise<T>): Promise<T> {
  const client = await pool.connect()
  try {
    while (!(await isLocked(client, lock))) await new Promise((resolve) => setTimeout(resolve, LOOK_MS))
    const done = await work(client)
    await client.query('select pg_advisory_unlock($1)', [lock])
    client.release()
    return done
  } catch (error) {
    // The lock goes with its connection.
    client.release(true)
    throw error
  }
}

async function isLocked(client: pg.PoolClient, lock: number): Promise<boolean> {
  const { rows } = await client.query<{ is_mine: boolean }>('select pg_try_advisory_lock($1) as is_mine', [lock])
  return rows[0]?.is_mine === true
}
