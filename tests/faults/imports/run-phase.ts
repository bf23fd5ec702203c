/** One run: the second export is hit in one phase of its way, at a moment of that phase that the seed draws, and has to end as if nothing had been. */
import { existsSync, readdirSync, utimesSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import type { Random } from '../../../prisma/demo/random.ts'
import { forgetFiles, importFolder } from '../../../server/commerce/import/job/import-folder.ts'
import type { Postgres } from '../../support/postgres.ts'
import { onServer, withDatabase } from '../installation.ts'
import { secondOrders, slowly } from './exports.ts'
import { type Firm, SECOND_ID, secondFile, within } from './firm.ts'
import { bring, type House, openHouse, settled } from './house.ts'
import { type Phase, untilPhase, whereIs } from './phases.ts'
import { differences, stateOf } from './state.ts'
import { hit, type Strike } from './strike.ts'

/** `where`: what was being done when it was hit. `faults`: each one sentence. */
export type Outcome = { where: string; faults: string[] }

let count = 0

export async function runPhase(phase: Phase, strike: Strike, firm: Firm, postgres: Postgres, random: Random): Promise<Outcome> {
  const name = `faults_run_${process.pid}_${++count}`
  await onServer(firm.serverUrl, `create database ${name} template ${phase === 'undoing' ? firm.brought : firm.known}`)
  const house = await openHouse({ databaseUrl: withDatabase(firm.serverUrl, name), sandboxUrl: firm.sandboxUrl })
  const outcome = await within(house, () => live(phase, strike, { firm, postgres, random, house })).catch((error: unknown) => ({
    where: 'unknown',
    faults: [`it broke off: ${error instanceof Error ? error.message : error}`],
  }))
  await onServer(firm.serverUrl, `drop database ${name} with (force)`)
  return outcome
}

type Run = { firm: Firm; postgres: Postgres; random: Random; house: House }

async function live(phase: Phase, strike: Strike, run: Run): Promise<Outcome> {
  const { firm, house, random, postgres } = run
  const faults: string[] = []
  const sending = await begin(phase, run)
  if (phase !== 'uploading') await untilPhase(house, SECOND_ID, phase)
  await wait(random.next() * (phase === 'uploading' ? UPLOAD_MS : (firm.timeline.get(phase) ?? 0)))
  const where = await whereIs(house, SECOND_ID)
  await hit(strike, house, postgres, random, async () => void faults.push(...(await lostMeanwhile(house, firm))))
  await sending()
  if (phase === 'uploading') await bring(house, secondFile(), secondOrders())
  const isUndone = phase === 'undoing'
  const { state, trouble } = await settled(house, SECOND_ID)
  if (state !== (isUndone ? 'undone' : 'done')) faults.push(`the file is ${state}: ${JSON.stringify(trouble)}`)
  faults.push(...differences(isUndone ? firm.afterUndo : firm.afterIn, await stateOf(house.pool)))
  faults.push(...(await leftFiles(house)), ...house.nodes.flatMap((node) => node.faults()))
  return { where, faults }
}

const UPLOAD_MS = 600

/** Sends the file, or takes it back. What is given back settles when that is over, however it ended. */
async function begin(phase: Phase, { house, random }: Run): Promise<() => Promise<unknown>> {
  const [node] = house.nodes
  if (phase === 'uploading' && node) {
    const sending = house.upload(node, secondFile(), slowly(secondOrders(), random, UPLOAD_MS))
    return () => sending
  }
  if (phase === 'undoing') await house.call('imports.undo', { jobId: SECOND_ID })
  else await bring(house, secondFile(), secondOrders())
  return async () => {}
}

/** As long as nothing of the file is in, all that is known stands as it did. */
async function lostMeanwhile({ pool }: House, { before }: Firm): Promise<string[]> {
  const { rowCount } = await pool.query('select from import_record where job_id = $1 and is_applied limit 1', [SECOND_ID])
  const { rows } = await pool.query<{ state: string }>("select state::text from import_job where id = $1 and state in ('reading', 'running')", [
    SECOND_ID,
  ])
  if (rowCount || rows.length === 0) return []
  return differences(before, await stateOf(pool), (table) => table.startsWith('import_')).map((each) => `before anything is in, ${each}`)
}

const LONG_AGO = new Date('2026-01-01')

/** What an end leaves of a file that was being sent goes with the next night; nothing else is left. */
async function leftFiles({ folder, pool }: House): Promise<string[]> {
  const imports = importFolder(folder)
  const names = (): string[] => (existsSync(imports) ? readdirSync(imports) : [])
  const whole = names().filter((name) => !name.endsWith('.part'))
  for (const name of names()) utimesSync(path.join(imports, name), LONG_AGO, LONG_AGO)
  await forgetFiles({ pool }, imports)
  return [...whole.map((name) => `the file ${name} is left`), ...names().map((name) => `the file ${name} outlives the night`)]
}
