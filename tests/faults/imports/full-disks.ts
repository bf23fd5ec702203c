/** Disks without room: where uploaded files lie, where files are dropped, where the rows of the database lie, and all of the database. */
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import type { Random } from '../../../prisma/demo/random.ts'
import { importFolder } from '../../../server/commerce/import/job/import-folder.ts'
import type { Postgres } from '../../support/postgres.ts'
import { onServer, withDatabase } from '../installation.ts'
import { drop, sourceFolder, untilDone } from './drop-file.ts'
import { rightOrders, secondOrders } from './exports.ts'
import { type Firm, SECOND_ID, secondFile, within } from './firm.ts'
import { bring, fileOf, type House, openHouse, settled } from './house.ts'
import { type Phase, untilPhase } from './phases.ts'
import { makeDisk, type SmallDisk } from './small-disk.ts'
import { differences, ofFiles, stateOf } from './state.ts'

type Given = { firm: Firm; postgres: Postgres; random: Random }
/** Makes something of the folder, and gives back what undoes it. */
type Prepare = (folder: string) => () => void

let count = 0

/** A house on a copy of what is known, in a folder of its own. */
async function onCopy({ firm }: Given, tablespace: string | null, work: (house: House) => Promise<string[]>, prepare: Prepare = () => () => {}) {
  const name = `faults_disk_${process.pid}_${++count}`
  const folder = mkdtempSync(path.join(tmpdir(), 'faults-imports-'))
  await onServer(firm.serverUrl, `create database ${name} template ${firm.known}${tablespace ? ` tablespace ${tablespace}` : ''}`)
  const tidyUp = prepare(folder)
  try {
    const house = await openHouse({ databaseUrl: withDatabase(firm.serverUrl, name), sandboxUrl: firm.sandboxUrl, folder })
    return await within(house, async () => [...(await work(house)), ...house.nodes.flatMap((node) => node.faults())])
  } finally {
    tidyUp()
    rmSync(folder, { recursive: true, force: true })
    await onServer(firm.serverUrl, `drop database ${name} with (force)`)
  }
}

/** Tells it, keeps nothing, and takes the same file once there is room. */
export async function fullAtUpload(given: Given): Promise<string[]> {
  let disk: SmallDisk | null = null
  return await onCopy(
    given,
    null,
    async (house) => {
      disk?.fill()
      const [node] = house.nodes
      const answer = node && (await house.upload(node, secondFile(), [Buffer.from(secondOrders())]))
      const faults = answer?.status === 507 ? [] : [`an upload without room is answered with ${answer?.status} ${answer?.reason}`]
      const left = readdirSync(importFolder(house.folder)).filter((name) => name !== 'ballast')
      if (left.length) faults.push(`without room ${left} is left`)
      disk?.makeRoom()
      await bring(house, secondFile(), secondOrders())
      return [...faults, ...(await isIn(house, given.firm))]
    },
    (folder) => {
      disk = makeDisk(8, importFolder(folder))
      return disk.remove
    },
  )
}

async function isIn(house: House, firm: Firm): Promise<string[]> {
  const { state, trouble } = await settled(house, SECOND_ID)
  return [...(state === 'done' ? [] : [`the file is ${state}: ${JSON.stringify(trouble)}`]), ...differences(firm.afterIn, await stateOf(house.pool))]
}

/** The file has to stand still for five seconds; then it is tried again and again. */
const SOME_TRIES_MS = 15_000

/** `where`: the drop folder itself, or where files lie until they are in. What lies there comes in once there is room, and its tries leave nothing. */
export async function fullAtDrop(given: Given, where: 'inbox' | 'imports'): Promise<string[]> {
  let disk: SmallDisk | null = null
  return await onCopy(
    given,
    null,
    async (house) => {
      const source = await sourceFolder(house)
      drop(source, 'auftraege.csv', rightOrders())
      disk?.fill()
      await wait(SOME_TRIES_MS)
      const tries = readdirSync(path.join(source, '..', '.work')).length
      disk?.makeRoom()
      await untilDone(source, ['auftraege.csv'])
      return [
        ...(tries > 1 ? [`${tries} tries to take a file without room are left`] : []),
        ...differences(given.firm.afterRight, await stateOf(house.pool), ofFiles),
      ]
    },
    (folder) => {
      disk = makeDisk(8, where === 'inbox' ? path.join(folder, 'inbox') : importFolder(folder))
      return disk.remove
    },
  )
}

const FULL_MS = 8_000

/** Rows have no room: the file says so and is not in, or is in by itself once there is room. Sent again it is in. */
export async function fullInDatabase(given: Given, phase: Phase): Promise<string[]> {
  const disk = makeDisk(200)
  const name = `faults_small_${process.pid}_${++count}`
  try {
    const rows = path.join(disk.folder, 'rows')
    mkdirSync(rows)
    execFileSync('chown', ['postgres', rows])
    await onServer(given.firm.serverUrl, `create tablespace ${name} location '${rows}'`)
    const faults = await onCopy(given, name, async (house) => {
      await bring(house, secondFile(), secondOrders())
      await untilPhase(house, SECOND_ID, phase)
      disk.fill()
      await wait(FULL_MS)
      disk.makeRoom()
      return await endedWhole(house, given.firm)
    })
    await onServer(given.firm.serverUrl, `drop tablespace ${name}`)
    return faults
  } finally {
    disk.remove()
  }
}

/** All of the database has no room, so that it ends: the file goes on once it runs again. `disk`: on which it lies. */
export async function databaseFull(given: Given, phase: Phase, disk: SmallDisk): Promise<string[]> {
  return await onCopy(given, null, async (house) => {
    await bring(house, secondFile(), secondOrders())
    await untilPhase(house, SECOND_ID, phase)
    disk.fill()
    await wait(FULL_MS)
    disk.makeRoom()
    given.postgres.start()
    return await endedWhole(house, given.firm)
  })
}

async function endedWhole(house: House, firm: Firm): Promise<string[]> {
  const { state, trouble } = await settled(house, SECOND_ID, 180)
  if (state === 'done') return differences(firm.afterIn, await stateOf(house.pool))
  const faults = state === 'failed' && trouble?.reason === 'disk_full' ? [] : [`the file is ${state}: ${JSON.stringify(trouble)}`]
  faults.push(...differences(firm.before, await stateOf(house.pool), ofFiles).map((each) => `after it failed, ${each}`))
  const again = '0d9d7a52-8f5e-4d4e-9a7b-5f6c1b2a3d44'
  await bring(house, fileOf(again, 'auftraege.csv', { fileFrom: '2026-11-24T02:00:00.000Z' }), secondOrders())
  await settled(house, again)
  return [...faults, ...differences(firm.afterIn, await stateOf(house.pool), ofFiles).map((each) => `sent again, ${each}`)]
}
