/** How long somebody waits for the search, by what he types: misspelt names, ends of numbers, words of subjects; who sees all customers, and who sees his own. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { searchCustomers } from '../../server/customers/search/search-customers.ts'
import type { Context } from '../../server/platform/call/context.ts'
import { signIn } from '../../server/platform/call/sign-in.ts'
import { type Database, openDatabase } from '../../server/platform/database/db.ts'
import { startPostgres } from '../support/postgres.ts'
import { benchContext, identityOf } from './cockpit/bench-context.ts'
import { fillDatabase } from './cockpit/company.ts'
import { measure, recordSent, replay, type Times, told } from './growth/measure.ts'
import { type Kind, typedTexts } from './search/typed-texts.ts'

const isJson = process.argv.includes('--json')
const customers = Number(process.env.BENCH_CUSTOMERS ?? 100_000)
const CALLS = Number(process.env.BENCH_CALLS ?? 100)
const LONGEST_P95_MS = 100

/** `floor`: the same statements by the bare driver. */
type Line = { kind: Kind; who: string; ours: Times; floor: Times }

/** The statements of each text are recorded before anything is measured. */
async function lineOf({ pool }: Database, ctx: Context, who: string, kind: Kind, texts: readonly string[]): Promise<Line> {
  const at = (i: number): string => texts[i % texts.length] ?? ''
  const sent: Awaited<ReturnType<typeof recordSent>>[] = []
  for (const text of texts) sent.push(await recordSent(() => searchCustomers(ctx, { text })))
  for (const each of sent.slice(0, 5)) await replay(pool, each)
  const ours = await measure(CALLS, (i) => searchCustomers(ctx, { text: at(i) }))
  return { kind, who, ours, floor: await measure(CALLS, (i) => replay(pool, sent[i % sent.length] ?? [])) }
}

async function run(database: Database, where: string): Promise<Line[]> {
  await fillDatabase(database, customers, (rows) => rows % 500_000 < 2_000 && console.error(`${where}, ${customers} customers: ${rows} rows`))
  const texts = await typedTexts(database.pool, CALLS)
  const lead = benchContext(database, await signIn(database, identityOf('head_of_sales')))
  const sales = benchContext(database, await signIn(database, identityOf('sales')))
  const own: Context = { ...sales, organisation: { ...sales.organisation, customerVisibility: 'care_team' } }
  const lines: Line[] = []
  for (const [kind, typed] of Object.entries(texts) as [Kind, string[]][])
    for (const [who, ctx] of [['sees all', lead] as const, ['sees his own', own] as const]) lines.push(await lineOf(database, ctx, who, kind, typed))
  return lines
}

async function onPostgres(): Promise<Line[]> {
  const postgres = await startPostgres()
  try {
    return await opened(await openDatabase({ url: postgres.url, directory: '' }), 'PostgreSQL')
  } finally {
    postgres.stop()
  }
}

async function onEmbedded(): Promise<Line[]> {
  const directory = mkdtempSync(path.join(tmpdir(), 'bench-'))
  try {
    return await opened(await openDatabase({ url: null, directory: path.join(directory, 'database') }), 'embedded')
  } finally {
    rmSync(directory, { recursive: true, force: true })
  }
}

async function opened(database: Database, where: string): Promise<Line[]> {
  try {
    return await run(database, where)
  } finally {
    await database.close()
  }
}

const result = { customers, longestP95Ms: LONGEST_P95_MS, postgres: await onPostgres(), embedded: await onEmbedded() }
if (isJson) console.log(JSON.stringify(result, null, 2))
else
  for (const where of ['postgres', 'embedded'] as const)
    for (const { kind, who, ours, floor } of result[where])
      console.log(`${where}, ${customers} customers, ${kind}, who ${who}: ${told(ours)}\n   floor, its statements by the bare driver: ${told(floor)}`)
process.exit(0)
