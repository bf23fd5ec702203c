/** How fast a connector brings in what Business Central holds, and looks at night what is there, beside fetching the same pages and throwing them away. */
import { fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import pino from 'pino'
import { v7 as uuidv7 } from 'uuid'
import { setNames } from '../../domain/commerce/connectors/business-central/sets.ts'
import { hanseTechnik } from '../../prisma/demo/organisations.ts'
import { ERP_READER } from '../../sandbox/identity/applications.ts'
import { startImportEngine } from '../../server/commerce/import/job/import-engine.ts'
import { makeReach } from '../../server/commerce/import/sources/connectors/reach/ask-system.ts'
import { makeConnectorChore } from '../../server/commerce/import/sources/connectors/run/connector-chore.ts'
import { startChores } from '../../server/outlook/chores/start-chores.ts'
import { makeDataKeys } from '../../server/platform/database/data-keys.ts'
import { type Database, openDatabase, organisation } from '../../server/platform/database/db.ts'
import { migrate } from '../../server/platform/database/migrate.ts'
import { erpBase, erpToken, openErp } from '../sandbox/business-central.ts'
import { Firm, TEST_KEY } from '../support/firm.ts'
import { startPostgres } from '../support/postgres.ts'
import { atNight, everything, type Floor, fetchAndDiscard } from './connector/pages.ts'

const orders = Number(process.env.BENCH_ORDERS ?? 100_000)
const linesPerOrder = Number(process.env.BENCH_LINES_PER_ORDER ?? 5)

/** `peakMb`: of the process that fetches and brings in. */
type Round = { what: string; seconds: number; requests: number; peakMb: number; floor: Floor | null }

class Connected {
  readonly #firm: Firm
  readonly #call: ReturnType<Firm['as']>
  readonly #id = uuidv7()
  readonly #url: string

  constructor(firm: Firm, call: ReturnType<Firm['as']>, url: string) {
    this.#firm = firm
    this.#call = call
    this.#url = url
  }

  async connect(base: string): Promise<void> {
    const tokenUrl = `${this.#url}/${hanseTechnik.tenantId}/oauth2/v2.0/token`
    const signIn = {
      method: 'client_credentials',
      tokenUrl,
      scope: 'https://api.businesscentral.dynamics.com/.default',
      clientId: ERP_READER.clientId,
    } as const
    const told = {
      name: 'Business Central',
      source: 'erp',
      url: base,
      signIn,
      sets: setNames,
      everyMinutes: 1_440,
      emptyOverwrites: false,
      rates: {},
    }
    await this.#call.connectors.create({ id: this.#id, system: 'business_central', ...told, secret: ERP_READER.clientSecret })
  }

  /** What is due at night is due now. */
  async makeNight(): Promise<void> {
    await this.#firm.db.sql`update connector_set set compared_at = now() - interval '31 hours' where organisation_id = ${organisation}`
  }

  async again(): Promise<void> {
    await this.#firm.db.sql`update connector set ran_at = null where organisation_id = ${organisation}`
    await this.#call.connectors.run({ id: this.#id })
  }

  /** Until it is through with a round. */
  async measure(what: string, floor: Floor | null): Promise<Round> {
    await fetch(`${this.#url}/control/erp/forget-requests`, { method: 'POST' })
    const begun = performance.now()
    for (let peak = 0; ; ) {
      await pause(100)
      peak = Math.max(peak, process.memoryUsage.rss())
      const [line] = await this.#call.connectors.list()
      if (line?.waits || line?.isPaused) throw new Error(`It waits: ${JSON.stringify(line)}`)
      if (!line?.ranAt || !line.nextAt || Date.parse(line.nextAt) < Date.now()) continue
      const counted = (await (await fetch(`${this.#url}/control/erp/requests`)).json()) as { total: number }
      return { what, seconds: (performance.now() - begun) / 1000, requests: counted.total, peakMb: peak / 1e6, floor }
    }
  }
}

async function rounds(database: Database, url: string): Promise<Round[]> {
  const token: string = (await erpToken(url)).body.access_token
  const base = `${erpBase(url)}/companies(${(await openErp(url)).companyId})`
  const floors = [await fetchAndDiscard(everything(base), token), await fetchAndDiscard(atNight(base), token)] as const
  const firm = await Firm.found(database)
  firm.reachSystem = makeReach({ targets: { hosts: [], privateOrigins: [url] } })
  // Wherever it is night while this runs.
  const hours = 12 - new Date().getUTCHours()
  await firm.db.sql`update organisation set time_zone = ${`Etc/GMT${hours > 0 ? '-' : '+'}${Math.abs(hours)}`} where id = ${organisation}`
  const connected = new Connected(firm, firm.as(await firm.person('Jan Brandt', 'admin')), url)
  const log = pino({ level: 'error' }, pino.destination(2))
  const folder = mkdtempSync(path.join(tmpdir(), 'bench-connector-'))
  const engine = startImportEngine({ database: database.background, threads: firm.threads, folder, log, turnMs: 20 })
  const parts = { database: database.background, dataKeys: makeDataKeys(database, TEST_KEY), reach: firm.reachSystem, threads: firm.threads, log }
  const chores = startChores({ database: database.background, chores: [makeConnectorChore(parts)], log, idleMs: 50 })
  try {
    await connected.connect(base)
    const first = await connected.measure('first load', floors[0])
    await connected.again()
    const usual = await connected.measure('nothing changed', null)
    await connected.makeNight()
    await connected.again()
    return [first, usual, await connected.measure('at night', floors[1])]
  } finally {
    await chores.stop()
    await engine.stop()
    await firm.threads.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

const told = ({ what, seconds, requests, peakMb, floor }: Round): string =>
  `${what}: ${seconds.toFixed(1)} s, ${requests} requests, at most ${Math.round(peakMb)} MB${
    floor
      ? `\n   floor, the same pages fetched and thrown away: ${floor.seconds.toFixed(1)} s, ${floor.requests} requests, ${Math.round(floor.bytes / 1e6)} MB`
      : ''
  }`

const postgres = await startPostgres()
const erp = fork('dist/bench/connector/erp.process.js', [`${orders}`, `${linesPerOrder}`])
const database = await openDatabase({ url: postgres.url, directory: '' })
try {
  const [url] = (await once(erp, 'message')) as [string]
  await migrate(database.pool)
  const measured = await rounds(database, url)
  if (process.argv.includes('--json')) console.log(JSON.stringify({ orders, linesPerOrder, rounds: measured }))
  else console.log([`${orders} orders with ${linesPerOrder} positions each`, ...measured.map(told)].join('\n'))
} finally {
  erp.kill()
  await database.close()
  postgres.stop()
}
