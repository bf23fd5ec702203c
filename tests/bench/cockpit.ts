/** How fast the cockpit of a sender is, and how little that depends on the number of customers. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { type Database, openDatabase } from '../../server/platform/database/db.ts'
import { startPostgres } from '../support/postgres.ts'
import { itemInput, play, recordStatements } from './cockpit/bare-sql.ts'
import { countRows, fillDatabase, someAddresses } from './cockpit/company.ts'
import { startEmptyServer } from './cockpit/empty-server.ts'
import { startIssuer } from './cockpit/issuer.ts'
import { type Figures, inProcess, overHttp } from './cockpit/load.ts'
import { type ServerProcess, startServer } from './cockpit/server-process.ts'

const isJson = process.argv.includes('--json')
const customers = Number(process.env.BENCH_CUSTOMERS ?? 100_000)
const say = (text: string): void => console.error(text)

type AtConcurrency = { concurrency: number; cockpit: Figures; bareSql?: Figures; emptyProcedure?: Figures; cpuMsPerCall: number }

async function onPostgres(size: number, concurrencies: number[], hasFloor: boolean) {
  const postgres = await startPostgres()
  try {
    const database = await openDatabase({ url: postgres.url, directory: '' })
    const organisationId = await fillDatabase(database, size, (rows) => rows % 500_000 < 2_000 && say(`${size} customers: ${rows} rows`))
    const addresses = await someAddresses(database)
    const server = await startServer(issuer, { databaseUrl: postgres.url })
    await measure(server, addresses, 8)
    const at: AtConcurrency[] = []
    for (const concurrency of concurrencies) {
      const floor = hasFloor ? await floors(database, organisationId, addresses, concurrency) : {}
      at.push({ concurrency, ...(await measure(server, addresses, concurrency)), ...floor })
    }
    const rows = await countRows(database)
    await server.stop()
    await database.close()
    return { rows, at }
  } finally {
    postgres.stop()
  }
}

async function onEmbedded(size: number, concurrency: number) {
  const dataDirectory = mkdtempSync(path.join(tmpdir(), 'bench-'))
  try {
    const database = await openDatabase({ url: null, directory: path.join(dataDirectory, 'database') })
    await fillDatabase(database, size, (rows) => rows % 100_000 < 2_000 && say(`${size} customers, embedded: ${rows} rows`))
    const addresses = await someAddresses(database)
    const rows = await countRows(database)
    await database.close()
    const server = await startServer(issuer, { dataDirectory })
    await measure(server, addresses, concurrency)
    const at: AtConcurrency[] = [{ concurrency, ...(await measure(server, addresses, concurrency)) }]
    await server.stop()
    return { rows, at }
  } finally {
    rmSync(dataDirectory, { recursive: true, force: true })
  }
}

async function measure(server: ServerProcess, addresses: string[], concurrency: number): Promise<{ cockpit: Figures; cpuMsPerCall: number }> {
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${await issuer.token()}` }
  const bodies = addresses.map((address) => JSON.stringify(itemInput(address)))
  const before = server.cpuMs()
  const cockpit = await overHttp(server.url, { path: '/trpc/cockpit.ofItem', method: 'POST', headers, bodies }, concurrency)
  return { cockpit, cpuMsPerCall: Number(((server.cpuMs() - before) / cockpit.calls).toFixed(2)) }
}

async function floors(
  database: Database,
  organisationId: string,
  addresses: string[],
  concurrency: number,
): Promise<{ bareSql: Figures; emptyProcedure: Figures }> {
  const recorded = await recordStatements(database, organisationId, addresses.slice(0, 500))
  const bareSql = await inProcess((i) => play(database.pool, recorded[i % recorded.length] ?? []), concurrency)
  const empty = await startEmptyServer()
  const headers = { 'content-type': 'application/json' }
  const emptyProcedure = await overHttp(empty.url, { path: '/trpc/nothing', method: 'POST', headers, bodies: ['{}'] }, concurrency)
  await empty.close()
  return { bareSql, emptyProcedure }
}

function report(): void {
  if (isJson) return void console.log(JSON.stringify(result, null, 2))
  for (const [where, { rows, at }] of Object.entries(result)) {
    console.log(
      `\n${where}: ${Object.entries(rows)
        .map(([table, n]) => `${n} ${table}`)
        .join(', ')}`,
    )
    for (const { concurrency, cockpit, bareSql, emptyProcedure, cpuMsPerCall } of at) {
      console.log(`  concurrency ${concurrency}: cockpit ${line(cockpit)}, ${cpuMsPerCall} ms processor time of the server per call`)
      if (bareSql)
        console.log(
          `     floor, the same SQL through the bare driver: ${line(bareSql)}; ratio of the medians ${(cockpit.p50 / bareSql.p50).toFixed(2)}`,
        )
      if (emptyProcedure) console.log(`     floor, an empty procedure: ${line(emptyProcedure)}`)
    }
  }
}

const line = ({ p50, p95, perSecond }: Figures): string => `p50 ${p50} ms, p95 ${p95} ms, ${perSecond}/s`

const issuer = await startIssuer()
const result = {
  postgres: await onPostgres(customers, [1, 8, 16], true),
  small: await onPostgres(1_000, [16], false),
  embedded: await onEmbedded(10_000, 4),
}
issuer.close()
report()
process.exit(0)
