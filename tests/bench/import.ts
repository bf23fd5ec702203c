/** How fast an ERP's order lines come in: first, unchanged, and with one in a hundred changed; beside what the database alone takes, and what the cockpit takes meanwhile. */
import { createReadStream, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import pino from 'pino'
import { readCockpit } from '../../server/cockpit/customer/cockpit-query.ts'
import { beginImport, newImportId } from '../../server/commerce/import/begin-import.ts'
import { startImportEngine } from '../../server/commerce/import/job/import-engine.ts'
import { type Database, openDatabase } from '../../server/platform/database/db.ts'
import { migrate } from '../../server/platform/database/migrate.ts'
import { Threads } from '../../server/platform/threads.ts'
import { startPostgres } from '../support/postgres.ts'
import { benchContext } from './cockpit/bench-context.ts'
import { floorSeconds } from './import/floor.ts'
import { makeFirm, type Size, writeOrders } from './import/order-file.ts'

const isJson = process.argv.includes('--json')
const given = (name: string, usual: number): number => Number(process.env[name] ?? usual)
const onServer: Size = { lines: given('BENCH_LINES', 1_000_000), customers: given('BENCH_CUSTOMERS', 100_000), products: 5_000 }
const onEmbedded: Size = { lines: given('BENCH_EMBEDDED_LINES', 200_000), customers: Math.min(20_000, onServer.customers), products: 5_000 }

type Steps = Record<string, number>
/** `seconds` from the moment the file lies there until it is in; `steps`: of them, by what was done. */
type Load = { what: string; seconds: number; linesPerSecond: number; peakMb: number; cockpitP95Ms: number | null; steps: Steps; counts: string }

class Desk {
  readonly #database: Database
  readonly #organisationId: string
  readonly #folder = mkdtempSync(path.join(tmpdir(), 'bench-imports-'))
  #age = 0

  constructor(database: Database, organisationId: string) {
    this.#database = database
    this.#organisationId = organisationId
  }

  async load(what: string, file: string, lines: number): Promise<Load> {
    const [threads, log] = [new Threads(), pino({ level: 'error' }, pino.destination(2))]
    const db = this.#database.forOrganisation(this.#organisationId)
    const id = newImportId()
    const input = { id, source: 'erp', fileName: 'auftraege.csv', fileFrom: new Date(Date.now() + ++this.#age).toISOString(), sheet: null }
    const where = { db, organisationId: this.#organisationId, folder: this.#folder, userId: null }
    await beginImport(
      where,
      { ...input, isAutomatic: true, takesProposal: true, acceptsPart: false, isForced: false, isPart: false },
      createReadStream(file),
    )
    const begun = performance.now()
    const engine = startImportEngine({ database: this.#database.background, threads, folder: this.#folder, log, turnMs: 20 })
    const cockpit = this.#callCockpit()
    const steps: Steps = {}
    let peak = 0
    for (let last = begun; ; ) {
      await pause(100)
      const job = await db.prisma.importJob.findFirstOrThrow({ where: { id }, include: { progress: true } })
      const now = performance.now()
      const step = job.progress?.step ?? 'waiting'
      steps[step] = (steps[step] ?? 0) + (now - last) / 1000
      last = now
      peak = Math.max(peak, process.memoryUsage.rss())
      if (['reading', 'running'].includes(job.state)) continue
      await engine.stop()
      await threads.stop()
      if (job.state !== 'done') throw new Error(`The file is ${job.state}: ${JSON.stringify(job.trouble)}`)
      const seconds = (now - begun) / 1000
      const counts = `${job.newCount} new, ${job.changedCount} changed, ${job.unchangedCount} unchanged, ${job.rejectedCount} rejected`
      return { what, seconds, linesPerSecond: lines / seconds, peakMb: peak / 1e6, cockpitP95Ms: await cockpit(), steps, counts }
    }
  }

  /** Ten calls a second, as long as it lasts. */
  #callCockpit(): () => Promise<number> {
    const times: number[] = []
    let isOver = false
    const calling = (async () => {
      const { rows } = await this.#database.pool.query<{ id: string }>('select id from customer where organisation_id = $1 order by id limit 1000', [
        this.#organisationId,
      ])
      const ctx = benchContext(this.#database, callerOf(this.#organisationId))
      for (let i = 0; !isOver; i++) {
        const begun = performance.now()
        await readCockpit(ctx, rows[i % rows.length]?.id ?? '', null)
        times.push(performance.now() - begun)
        await pause(100)
      }
    })()
    return async () => {
      isOver = true
      await calling
      return times.sort((a, b) => a - b)[Math.floor(times.length * 0.95)] ?? 0
    }
  }

  close(): void {
    rmSync(this.#folder, { recursive: true, force: true })
  }
}

const callerOf = (organisationId: string): Parameters<typeof benchContext>[1] => ({
  user: {
    id: organisationId,
    organisationId,
    tenantId: organisationId,
    oid: organisationId,
    name: '',
    mail: '',
    role: 'head_of_sales',
    timeZone: 'Europe/Berlin',
    language: 'de',
    preferences: {},
  } as unknown as Parameters<typeof benchContext>[1]['user'],
  organisation: { name: '', timeZone: 'Europe/Berlin', currency: 'EUR', customerVisibility: 'all', reportVisibility: 'everyone', mailDomains: [] },
})

async function loads(database: Database, size: Size, files: Files): Promise<Load[]> {
  const desk = new Desk(database, await makeFirm(database, size))
  try {
    const results = [await desk.load('first load', files.first, size.lines), await desk.load('the same again', files.first, size.lines)]
    return [...results, await desk.load('1 % changed', files.changed, size.lines)]
  } finally {
    desk.close()
  }
}

type Files = { first: string; changed: string }

async function withFiles<T>(size: Size, work: (files: Files) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(path.join(tmpdir(), 'bench-orders-'))
  const files = { first: path.join(folder, 'first.csv'), changed: path.join(folder, 'changed.csv') }
  try {
    await writeOrders(files.first, size)
    await writeOrders(files.changed, size, 1)
    return await work(files)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function onPostgres(): Promise<{ loads: Load[]; floorSeconds: number }> {
  const postgres = await startPostgres()
  try {
    const database = await openDatabase({ url: postgres.url, directory: '' })
    await migrate(database.pool)
    return await withFiles(onServer, async (files) => {
      const { rows } = await database.pool.query<{ path: string }>(`select current_setting('data_directory') as path`)
      const firm = await makeFirm(database, onServer)
      const shared = path.join(path.dirname(rows[0]?.path ?? '/tmp'), 'orders.csv')
      await writeOrders(shared, onServer)
      const floor = await floorSeconds(database, firm, shared)
      rmSync(shared)
      return { loads: await loads(database, onServer, files), floorSeconds: floor }
    }).finally(() => database.close())
  } finally {
    postgres.stop()
  }
}

async function onOwn(): Promise<Load[]> {
  const directory = mkdtempSync(path.join(tmpdir(), 'bench-'))
  try {
    const database = await openDatabase({ url: null, directory: path.join(directory, 'database') })
    await migrate(database.pool)
    return await withFiles(onEmbedded, (files) => loads(database, onEmbedded, files)).finally(() => database.close())
  } finally {
    rmSync(directory, { recursive: true, force: true })
  }
}

const told = ({ what, seconds, linesPerSecond, peakMb, cockpitP95Ms, counts, steps }: Load): string =>
  `${what}: ${seconds.toFixed(1)} s, ${Math.round(linesPerSecond)} lines/s, at most ${Math.round(peakMb)} MB, cockpit meanwhile p95 ${Math.round(cockpitP95Ms ?? 0)} ms (${counts})\n   ${Object.entries(
    steps,
  )
    .map(([step, each]) => `${step} ${each.toFixed(1)} s`)
    .join(', ')}`

const server = process.env.BENCH_EMBEDDED === 'only' ? null : await onPostgres()
const embedded = process.env.BENCH_EMBEDDED === 'none' ? [] : await onOwn()
if (isJson) console.log(JSON.stringify({ server: { size: onServer, ...server }, embedded: { size: onEmbedded, loads: embedded } }))
else {
  if (server) {
    const { floorSeconds: floor } = server
    console.log(`PostgreSQL, ${onServer.lines} lines of ${onServer.customers} customers`)
    for (const load of server.loads) console.log(told(load))
    console.log(
      `   floor, COPY and INSERT..SELECT alone: ${floor.toFixed(1)} s, ${Math.round(onServer.lines / floor)} lines/s; first load at ${Math.round((100 * floor) / (server.loads[0]?.seconds ?? 1))} % of its rate`,
    )
  }
  if (embedded.length > 0) console.log(`embedded database, ${onEmbedded.lines} lines of ${onEmbedded.customers} customers`)
  for (const load of embedded) console.log(told(load))
}
