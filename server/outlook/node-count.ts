/** How many processes serve this installation: Microsoft's limits hold for all of them together. */
import { randomUUID } from 'node:crypto'
import type { Database } from '../platform/database/db.ts'
import type { Log } from '../platform/log.ts'
import { shareWith } from './graph/access/concurrency.ts'

const BEAT_MS = 10_000
/** Who has said nothing for so long is gone. */
const GONE_MS = 35_000

/** Says now and then that this process lives, and gives it its share of the limits. */
export async function startNodeCount(database: Pick<Database, 'pool'>, log: Log): Promise<{ stop: () => Promise<void> }> {
  const nodeId = randomUUID()
  const beat = async (): Promise<void> => {
    try {
      shareWith(await countNodes(database, nodeId, new Date()))
    } catch (error) {
      log.warn({ err: error }, 'the processes of this installation could not be counted')
    }
  }
  await beat()
  const timer = setInterval(() => void beat(), BEAT_MS)
  return {
    stop: async () => {
      clearInterval(timer)
      await database.pool.query('delete from server_node where node_id = $1', [nodeId]).catch(() => {})
    },
  }
}

/** Those that live, with this one. */
export async function countNodes({ pool }: Pick<Database, 'pool'>, nodeId: string, now: Date): Promise<number> {
  const gone = new Date(now.getTime() - GONE_MS)
  await pool.query('insert into server_node (node_id, seen_at) values ($1, $2) on conflict (node_id) do update set seen_at = excluded.seen_at', [
    nodeId,
    now,
  ])
  await pool.query('delete from server_node where seen_at < $1', [gone])
  const { rows } = await pool.query<{ count: number }>('select count(*) as count from server_node where seen_at >= $1', [gone])
  return rows[0]?.count ?? 1
}
