/** Servers that fetch from an ERP at which people work, killed at times that a seed draws: in the end what is here equals what is there. */

import { setTimeout as wait } from 'node:timers/promises'
import { isDeepStrictEqual } from 'node:util'
import { type Random, seededRandom } from '../../../prisma/demo/random.ts'
import { startPostgres } from '../../support/postgres.ts'
import { type ErpHouse, openErpHouse } from './erp-house.ts'
import { workThere } from './erp-work.ts'
import { leftOver } from './left-over.ts'

const KILLS = 8
/** What comes in between two kills, in milliseconds: from a server that has just started to a round that is nearly through. */
const [SHORTEST_MS, LONGEST_MS] = [50, 6_000]
const TROUBLES = { throttle: 0.03, error: 0.03, down: 0.02, truncated: 0.02, token_expired: 0.03, empty_page: 0.05, needless_link: 0.05 }

/** How many seeds were wrong. */
export async function runConnectors(first: number, count: number): Promise<number> {
  const postgres = await startPostgres()
  let wrong = 0
  try {
    for (let seed = first; seed < first + count; seed++) {
      const begun = performance.now()
      const faults = await runSeed(postgres.url, seed).catch((error: unknown) => [`it broke off: ${error instanceof Error ? error.stack : error}`])
      console.log(
        `seed ${seed}, connectors, ${KILLS} kills, ${((performance.now() - begun) / 1000).toFixed(1)} s: ${faults.length ? 'FAILED' : 'right'}`,
      )
      for (const fault of faults) console.log(`  ${fault}`)
      if (faults.length > 0) wrong += 1
    }
  } finally {
    postgres.stop()
  }
  return wrong
}

async function runSeed(serverUrl: string, seed: number): Promise<string[]> {
  const erp = await openErpHouse(serverUrl, 60)
  try {
    return await live(erp, seed)
  } finally {
    await erp.close()
  }
}

async function live(erp: ErpHouse, seed: number): Promise<string[]> {
  const random = seededRandom(seed)
  await erp.order('trouble-plan', { seed, rates: TROUBLES })
  for (let kill = 0; kill < KILLS; kill++) {
    if (kill > 1) for (let act = 0; act < 4; act++) await workThere(erp, random)
    await erp.goOn(random.chance(0.5))
    await wait(random.int(SHORTEST_MS, LONGEST_MS))
    for (const node of erp.house.nodes) await node.kill()
  }
  await erp.order('clear-troubles', {})
  await startByItself(erp, random)
  // What moved between two pages is found at night.
  await erp.goOn(true)
  await erp.untilThrough()
  const { here, there } = await erp.sides()
  const differs = Object.keys(there).filter((each) => !isDeepStrictEqual(here[each], there[each]))
  return [...differs.map((each) => `${each} differ: ${JSON.stringify(apart(here[each] ?? [], there[each] ?? []))}`), ...(await leftOver(erp.house))]
}

/** Leases of whoever has ended pass by themselves. */
async function startByItself({ house, untilThrough }: ErpHouse, random: Random): Promise<void> {
  await wait(random.int(0, 1_000))
  for (const node of house.nodes) await node.start()
  await untilThrough()
}

const SHOWN = 3
const apart = (here: readonly object[], there: readonly object[]): object => ({ missing: without(there, here), tooMany: without(here, there) })
const without = (all: readonly object[], some: readonly object[]): object[] =>
  all.filter((each) => !some.some((other) => isDeepStrictEqual(each, other))).slice(0, SHOWN)
