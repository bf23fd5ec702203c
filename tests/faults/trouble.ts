/** What goes wrong in a run, drawn from its seed: at Graph, on the way of notifications, in the servers and at their database. */
import { setTimeout as wait } from 'node:timers/promises'
import type { Random } from '../../prisma/demo/random.ts'
import type { Installation } from './installation.ts'
import { jonas, katrin } from './world.ts'

export type Damage = { kills: number; cuts: number }

/** Orders trouble at the stand-in for as long as the run lasts. */
export async function orderTrouble({ control }: Installation, random: Random): Promise<void> {
  const upTo = (most: number): number => random.next() * most
  const rates = {
    error: upTo(0.08),
    throttle: upTo(0.08),
    slow: upTo(0.05),
    resetBefore: upTo(0.04),
    resetAfterEffect: upTo(0.04),
    truncated: upTo(0.03),
    repeatedItem: upTo(0.1),
    syncStateLost: upTo(0.03),
    subscriptionDeleted: upTo(0.01),
    tokenExpired: upTo(0.03),
  }
  await control('fault-plan', { seed: random.int(1, 1_000_000), rates })
  // A mailbox over its budget: it is left alone, and nobody else waits for it.
  await control('fault', { kind: 'throttle', oid: random.pick([jonas, katrin]).oid, times: random.int(1, 5), retryAfterSeconds: random.int(5, 60) })
  await control('notifications', {
    seed: random.int(1, 1_000_000),
    lost: upTo(0.3),
    repeated: upTo(0.3),
    late: { share: upTo(0.3), ms: random.int(50, 1_500) },
    reordered: random.chance(0.5),
  })
}

export async function endTrouble({ control }: Installation): Promise<void> {
  await control('clear-faults')
  await control('fault-plan', { seed: 1, rates: {} })
  await control('notifications', { seed: 1, lost: 0, repeated: 0, late: { share: 0, ms: 0 }, reordered: false })
}

/** When the servers and their database are hit, in milliseconds from the beginning. */
const LONGEST_MS = 6_000

/** Kills nodes, also both at once, and cuts their connections at moments drawn beforehand. Settles when every node that was killed is ready again. */
export async function destroy(installation: Installation, random: Random): Promise<Damage> {
  const moments = (most: number): number[] => Array.from({ length: random.int(1, most) }, () => random.int(0, LONGEST_MS))
  const kills = moments(4).map((at) => ({ at, node: random.pick(installation.nodes), pause: random.int(0, 1_500) }))
  const cuts = moments(3)
  await Promise.all([
    ...kills.map(async ({ at, node, pause }) => {
      await wait(at)
      await node.kill()
      await wait(pause)
      await node.start()
    }),
    ...cuts.map(async (at) => {
      await wait(at)
      await installation.cutConnections()
    }),
  ])
  return { kills: kills.length, cuts: cuts.length }
}
