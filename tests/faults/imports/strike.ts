/** What hits a file on its way: its server is killed, or the database ends as at a power cut. */
import { setTimeout as wait } from 'node:timers/promises'
import type { Random } from '../../../prisma/demo/random.ts'
import type { Postgres } from '../../support/postgres.ts'
import type { House } from './house.ts'

export const strikes = ['server', 'database'] as const
export type Strike = (typeof strikes)[number]

const LONGEST_DOWN_MS = 1_500

/** Settles when what was hit runs again. `meanwhile`: looked at while the server is down. */
export async function hit(strike: Strike, house: House, postgres: Postgres, random: Random, meanwhile: () => Promise<void>): Promise<void> {
  const downMs = random.int(0, LONGEST_DOWN_MS)
  if (strike === 'server') {
    await Promise.all(house.nodes.map((node) => node.kill()))
    await meanwhile()
    await wait(downMs)
    await Promise.all(house.nodes.map((node) => node.start()))
    await endLeases(house)
    return
  }
  postgres.crash()
  await wait(downMs)
  postgres.start()
}

/** As if the time had passed after which a server that gives no sign is taken for gone. */
export const endLeases = async ({ pool }: House): Promise<void> => void (await pool.query("update import_progress set at = at - interval '1 hour'"))
