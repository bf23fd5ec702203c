/** The faults of imports, seed by seed: each phase hit in both ways, full disks, and two servers at once. */
import { setTimeout as wait } from 'node:timers/promises'
import { type Random, seededRandom } from '../../../prisma/demo/random.ts'
import { startSandbox } from '../../../sandbox/main.ts'
import { type Postgres, startPostgres } from '../../support/postgres.ts'
import { CLIENT } from '../tokens.ts'
import { droppedTwice, sameFile, twoFiles } from './at-once.ts'
import { type Firm, makeFirm } from './firm.ts'
import { databaseFull, fullAtDrop, fullAtUpload, fullInDatabase } from './full-disks.ts'
import { phases } from './phases.ts'
import { type Outcome, runPhase } from './run-phase.ts'
import { makeDisk, mayMount, type SmallDisk } from './small-disk.ts'
import { strikes } from './strike.ts'

/** Small enough for a disk in memory. */
const SETTINGS = ['shared_buffers=128MB', 'work_mem=16MB', 'max_wal_size=256MB', 'random_page_cost=1.1', 'jit=off']
const DISK_MEGABYTES = 2_000

type Given = { firm: Firm; postgres: Postgres; random: Random; disk: SmallDisk | null }
type Run = { name: string; run: (given: Given) => Promise<Outcome> }

const asOutcome =
  (name: string, run: (given: Given) => Promise<string[]>): Run['run'] =>
  async (given) => ({ where: name, faults: await run(given) })
const plain = (name: string, run: (given: Given) => Promise<string[]>): Run => ({ name, run: asOutcome(name, run) })

const runs: readonly Run[] = [
  ...strikes.flatMap((strike) =>
    phases.map(
      (phase): Run => ({
        name: `${strike} ends while ${phase}`,
        run: ({ firm, postgres, random }) => runPhase(phase, strike, firm, postgres, random),
      }),
    ),
  ),
  plain('two files at once', twoFiles),
  plain('the same file at once', sameFile),
  plain('one file dropped under two names', droppedTwice),
]

const onSmallDisks: readonly Run[] = [
  plain('no room for an upload', fullAtUpload),
  plain('no room for a dropped file', (given) => fullAtDrop(given, 'imports')),
  plain('no room where files are dropped', (given) => fullAtDrop(given, 'inbox')),
  plain('no room for rows while reading', (given) => fullInDatabase(given, 'reading')),
  plain('no room for rows while storing', (given) => fullInDatabase(given, 'storing')),
  plain('no room for the database', async (given) => (given.disk ? await databaseFull(given, 'storing', given.disk) : [])),
]

/** `only`: of the runs, those whose name it is part of. How many runs were wrong. */
export async function runImports(first: number, count: number, only: string): Promise<number> {
  const all = [...runs, ...onSmallDisks]
  if (!all.some(({ name }) => name.includes(only))) throw new Error(`No run is called so; there are: ${all.map(({ name }) => name).join('; ')}`)
  const disk = mayMount() ? makeDisk(DISK_MEGABYTES) : null
  if (!disk) console.log('full disks are left out: only root can mount small ones')
  const postgres = await startPostgres({ settings: SETTINGS, ...(disk && { root: disk.folder }) })
  const sandbox = await startSandbox({
    ...{ port: 0, host: '127.0.0.1', dataDirectory: null, productUrl: 'http://localhost', clientId: CLIENT.id, clientSecret: CLIENT.secret },
    ...{ mailboxes: () => [], now: () => new Date() },
  })
  try {
    const firm = await makeFirm(postgres.url, sandbox.url)
    const chosen = [...runs, ...(disk ? onSmallDisks : [])].filter(({ name }) => name.includes(only))
    let wrong = 0
    for (let seed = first; seed < first + count; seed++)
      for (const { name, run } of chosen) {
        const faults = await told(seed, name, () => run({ firm, postgres, random: seededRandom(seed), disk }))
        if (faults > 0) wrong += 1
      }
    return wrong
  } finally {
    await sandbox.close()
    await endPostgres(postgres)
    disk?.remove()
  }
}

async function told(seed: number, name: string, run: () => Promise<Outcome>): Promise<number> {
  const begun = performance.now()
  const { where, faults } = await run().catch(
    (error: unknown): Outcome => ({ where: 'unknown', faults: [`it broke off: ${error instanceof Error ? error.stack : error}`] }),
  )
  const hit = where === name ? '' : ` (hit: ${where})`
  console.log(`seed ${seed}, ${name}${hit}, ${((performance.now() - begun) / 1000).toFixed(1)} s: ${faults.length ? 'FAILED' : 'right'}`)
  for (const fault of faults) console.log(`  ${fault}`)
  return faults.length
}

/** A fault may have left it ended. */
async function endPostgres(postgres: Postgres): Promise<void> {
  postgres.start()
  await wait(100)
  postgres.stop()
}
