/** Two servers on one organisation: files that come in at the same time, the same file twice, and one that is dropped under two names. */
import { readdirSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import type { Random } from '../../../prisma/demo/random.ts'
import { onServer, withDatabase } from '../installation.ts'
import type { Node } from '../node.ts'
import { drop, sourceFolder, untilDone } from './drop-file.ts'
import { moreCustomers, rightOrders, secondOrders } from './exports.ts'
import { type Firm, SECOND_ID, secondFile, within } from './firm.ts'
import { fileOf, type House, openHouse, settled } from './house.ts'
import { differences, ofFiles, stateOf } from './state.ts'
import { endLeases } from './strike.ts'

type Given = { firm: Firm; random: Random }

let count = 0

async function withTwoServers({ firm }: Given, work: (house: House, nodes: [Node, Node]) => Promise<string[]>): Promise<string[]> {
  const name = `faults_twice_${process.pid}_${++count}`
  await onServer(firm.serverUrl, `create database ${name} template ${firm.known}`)
  try {
    const house = await openHouse({ databaseUrl: withDatabase(firm.serverUrl, name), sandboxUrl: firm.sandboxUrl, nodes: 2 })
    return await within(house, async () => {
      const [one, other] = house.nodes
      if (!one || !other) throw new Error('There are not two servers')
      return [...(await work(house, [one, other])), ...house.nodes.flatMap((node) => node.faults())]
    })
  } finally {
    await onServer(firm.serverUrl, `drop database ${name} with (force)`)
  }
}

/** Somewhere in the first seconds one server, drawn by the seed, is killed; the other goes on alone until it is back. */
async function killOne(house: House, random: Random): Promise<void> {
  const node = random.pick(house.nodes)
  await wait(random.int(100, 4_000))
  await node.kill()
  await endLeases(house)
  await wait(random.int(0, 2_000))
  await node.start()
}

const FILES = ['0d9d7a52-8f5e-4d4e-9a7b-5f6c1b2a3d51', '0d9d7a52-8f5e-4d4e-9a7b-5f6c1b2a3d52'] as const

/** Two files of one source name the same new customers: each is there once. */
export const twoFiles = (given: Given): Promise<string[]> =>
  withTwoServers(given, async (house, nodes) => {
    const { content, numbers } = moreCustomers()
    const files = FILES.map((id, nth) => fileOf(id, `kunden-${nth}.csv`, { isPart: true }))
    await Promise.all(files.map((about, nth) => house.upload(nodes[nth] ?? nodes[0], about, [Buffer.from(content)])))
    await killOne(house, given.random)
    const jobs = await Promise.all(FILES.map((id) => settled(house, id, 180)))
    const brought = jobs.map(({ state, counts }) => `${state} ${counts.new} ${counts.unchanged}`).sort()
    const wanted = [`done 0 ${numbers.length}`, `done ${numbers.length} 0`]
    const { rows } = await house.pool.query<{ there: number }>(
      `select count(*)::int as there from customer c join external_number e on e.organisation_id = c.organisation_id and e.entity_id = c.id and e.entity = 'customer'
       where e.external_id = any($1)`,
      [numbers],
    )
    return [
      ...(brought.join() === wanted.join() ? [] : [`two files at once are ${brought} instead of ${wanted}`]),
      ...(rows[0]?.there === numbers.length ? [] : [`${rows[0]?.there} customers are there instead of ${numbers.length}`]),
    ]
  })

/** The same file, sent to both servers at once, is one. */
export const sameFile = (given: Given): Promise<string[]> =>
  withTwoServers(given, async (house, nodes) => {
    const answers = await Promise.all(nodes.map((node) => house.upload(node, secondFile(), [Buffer.from(secondOrders())])))
    await killOne(house, given.random)
    const { state } = await settled(house, SECOND_ID, 180)
    return [
      ...answers.flatMap(({ status, reason }) => (status === 200 ? [] : [`the same file at once is answered with ${status} ${reason}`])),
      ...(state === 'done' ? [] : [`the file is ${state}`]),
      ...differences(given.firm.afterIn, await stateOf(house.pool)),
    ]
  })

/** One file under two names, while servers are killed: it is in once, each name is done with once. */
export const droppedTwice = (given: Given): Promise<string[]> =>
  withTwoServers(given, async (house) => {
    const source = await sourceFolder(house)
    const names = ['auftraege.csv', 'auftraege-kopie.csv']
    for (const name of names) drop(source, name, rightOrders())
    await wait(given.random.int(4_000, 9_000))
    await killOne(house, given.random)
    await untilDone(source, names)
    const { rows } = await house.pool.query<{ jobs: string }>(
      `select string_agg(concat_ws(' ', state, new_count, vanished_count), ', ' order by created_at) as jobs from import_job where file_name = any($1) and file_from = '2026-11-24T02:00:00Z'`,
      [names],
    )
    const kept = readdirSync(path.join(source, 'done')).length
    return [
      ...(kept === 2 * names.length ? [] : [`there are ${kept} files in done`]),
      ...(/^done \d+ \d+, done 0 0$/.test(rows[0]?.jobs ?? '') ? [] : [`the dropped files are ${rows[0]?.jobs}`]),
      ...differences(given.firm.afterRight, await stateOf(house.pool), ofFiles),
    ]
  })
