/** The firm of the run and what is known of it before the trouble begins, as databases to copy from. */
import { openDatabase } from '../../../server/platform/database/db.ts'
import { migrate } from '../../../server/platform/database/migrate.ts'
import { onServer, withDatabase } from '../installation.ts'
import { writeWorld } from '../world.ts'
import { customersFile, firstOrders, productsFile, rightOrders, secondOrders } from './exports.ts'
import { bring, fileOf, type House, openHouse, readJob, settled } from './house.ts'
import { type Timeline, watchSteps } from './phases.ts'
import { type State, stateOf } from './state.ts'

export const SECOND_ID = '0d9d7a52-8f5e-4d4e-9a7b-5f6c1b2a3d40'

/** `known`, `brought`: names of databases before and after the second export. `after*`: what each way ends with when nothing goes wrong, `afterRight` that of an export without a wrong line; `timeline`: how long each step takes then, in milliseconds. */
export type Firm = {
  serverUrl: string
  sandboxUrl: string
  known: string
  brought: string
  before: State
  afterIn: State
  afterUndo: State
  afterRight: State
  timeline: Timeline
}

export const secondFile = () => fileOf(SECOND_ID, 'auftraege.csv', { fileFrom: '2026-11-24T02:00:00.000Z' })

/** Brings in everything undisturbed, to be held against. */
export async function makeFirm(serverUrl: string, sandboxUrl: string): Promise<Firm> {
  const [known, brought, undone, right] = ['known', 'brought', 'undone', 'right'].map((name) => `faults_${name}_${process.pid}`) as [
    string,
    string,
    string,
    string,
  ]
  await onServer(serverUrl, `create database ${known}`)
  const database = await openDatabase({ url: withDatabase(serverUrl, known), directory: '' })
  await migrate(database.pool)
  await writeWorld(database)
  // What is made anew by the clock would be made in some of the runs only.
  await database.pool.query('update organisation set figures_made_by = 1000, names_folded_by = 1000')
  await database.close()
  const at = (name: string) => ({ databaseUrl: withDatabase(serverUrl, name), sandboxUrl })
  const before = await within(await openHouse(at(known)), async (house) => {
    await bringFirst(house)
    return await stateOf(house.pool)
  })
  await onServer(serverUrl, `create database ${brought} template ${known}`)
  const timeline: Timeline = new Map()
  const afterIn = await within(await openHouse(at(brought)), async (house) => {
    await bring(house, secondFile(), secondOrders())
    await watchSteps(house, SECOND_ID, timeline)
    requireState('done', (await settled(house, SECOND_ID)).state)
    return await stateOf(house.pool)
  })
  await onServer(serverUrl, `create database ${undone} template ${brought}`)
  const afterUndo = await within(await openHouse(at(undone)), async (house) => {
    await house.call('imports.undo', { jobId: SECOND_ID })
    await watchSteps(house, SECOND_ID, timeline)
    requireState('undone', (await settled(house, SECOND_ID)).state)
    return await stateOf(house.pool)
  })
  await onServer(serverUrl, `create database ${right} template ${known}`)
  const afterRight = await within(await openHouse(at(right)), async (house) => {
    await bring(house, secondFile(), rightOrders())
    requireState('done', (await settled(house, SECOND_ID)).state)
    return await stateOf(house.pool)
  })
  return { serverUrl, sandboxUrl, known, brought, before, afterIn, afterUndo, afterRight, timeline }
}

/** Customers and products as they look; of the orders it is said once that each file holds all there is. */
async function bringFirst(house: House): Promise<void> {
  const files = [
    ['0d9d7a52-8f5e-4d4e-9a7b-5f6c1b2a3d41', 'kunden.csv', customersFile()],
    ['0d9d7a52-8f5e-4d4e-9a7b-5f6c1b2a3d42', 'artikel.csv', productsFile()],
  ] as const
  for (const [id, name, content] of files) {
    await bring(house, fileOf(id, name), content)
    requireState('done', (await settled(house, id)).state)
  }
  const jobId = '0d9d7a52-8f5e-4d4e-9a7b-5f6c1b2a3d43'
  const fileFrom = '2026-11-23T02:00:00.000Z'
  await bring(house, fileOf(jobId, 'auftraege.csv', { isAutomatic: false, takesProposal: false, fileFrom }), firstOrders())
  requireState('asking', (await settled(house, jobId)).state)
  const { reading } = await readJob(house, jobId)
  const fields = Object.fromEntries(Object.entries(reading?.fields ?? {}).map(([field, at]) => [field, reading?.columns[at]?.key ?? '']))
  await house.call('imports.settle', { jobId, entity: 'order', fields, formats: {}, emptyOverwrites: false, holdsAll: true, rates: {} })
  requireState('checked', (await settled(house, jobId)).state)
  await house.call('imports.start', { jobId, acceptsPart: false })
  requireState('done', (await settled(house, jobId)).state)
}

function requireState(wanted: string, found: string): void {
  if (found !== wanted) throw new Error(`Undisturbed, a file is ${found} instead of ${wanted}`)
}

/** The house is closed whatever happens; what its nodes printed is told with what went wrong. */
export async function within<T>(house: House, work: (house: House) => Promise<T>): Promise<T> {
  try {
    return await work(house)
  } catch (error) {
    throw new Error(`${error instanceof Error ? error.message : error}\n${house.output().split('\n').slice(-30).join('\n')}`, { cause: error })
  } finally {
    await house.close()
  }
}
