/** What goes wrong in a run, drawn from its seed: at Graph, on the way of notifications, in the servers and at their database. */
import type { Random } from '../../prisma/demo/random.ts'
import type { Installation } from './installation.ts'

export type Damage = { kills: number; cuts: number; plans: number }

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

/** One step of destruction, or none. A killed node comes back after a while; the others go on meanwhile. */
export async function damage(installation: Installation, random: Random, done: Damage, background: Promise<void>[]): Promise<void> {
  const draw = random.next()
  if (draw < 0.06) {
    done.cuts++
    await installation.cutConnections()
  } else if (draw < 0.16) {
    const node = random.pick(installation.nodes)
    if (!node.isRunning()) return
    done.kills++
    await node.kill()
    const pause = random.int(0, 1_500)
    background.push(new Promise<void>((resolve) => setTimeout(resolve, pause)).then(() => node.start()))
  }
}
