/** How long it takes to work all customers out anew, and one after his order, beside reading the lines of all orders once. */
import { monitorEventLoopDelay } from 'node:perf_hooks'
import pino from 'pino'
import { v7 as uuidv7 } from 'uuid'
import { dayIn } from '../../domain/time/local-time.ts'
import { refreshFigures } from '../../server/commerce/figures/refresh-figures.ts'
import { type Database, openDatabase, organisation, sqlWithin, toDate } from '../../server/platform/database/db.ts'
import { migrate } from '../../server/platform/database/migrate.ts'
import { parts } from '../../server/valuation/parts.ts'
import { renewAll } from '../../server/valuation/renewal/renew-all.ts'
import { renewChanged } from '../../server/valuation/renewal/renew-changed.ts'
import type { Renewal } from '../../server/valuation/renewal-part.ts'
import { Firm } from '../support/firm.ts'
import { startPostgres } from '../support/postgres.ts'
import { fillValued } from './valuation/company.ts'

const customers = Number(process.env.BENCH_CUSTOMERS ?? 100_000)
const lines = Number(process.env.BENCH_LINES ?? customers * 10)
const goals = { oneCustomerMs: 200, longestHoldMs: 50, peakMb: 500 }
const ORDERS = 40

type Measured = { seconds: number; longestHoldMs: number; peakMb: number }

/** What the work holds up and takes while it runs. */
async function measure(work: () => Promise<unknown>): Promise<Measured> {
  const delay = monitorEventLoopDelay({ resolution: 5 })
  let peak = process.memoryUsage.rss()
  const looking = setInterval(() => {
    peak = Math.max(peak, process.memoryUsage.rss())
  }, 20)
  const began = performance.now()
  delay.enable()
  try {
    await work()
  } finally {
    delay.disable()
    clearInterval(looking)
  }
  return { seconds: (performance.now() - began) / 1000, longestHoldMs: delay.max / 1e6, peakMb: peak / 1e6 }
}

/** All lines of all orders, as they stand, slice by slice, thrown away. */
async function readLines({ sql }: Renewal['db']): Promise<number> {
  const began = performance.now()
  for (let after: string | null = null; ; ) {
    const rows: { customerId: string }[] = await sql<{
      customerId: string
    }>`select l.customer_id as "customerId", l.ordered_on, l.product_group_id, l.product_id, l.total_cents, l.cost_cents
      from (select c.id from customer c where c.organisation_id = ${organisation} and (${after}::uuid is null or c.id > ${after}::uuid) order by c.id limit 500) c
        join order_line l on l.organisation_id = ${organisation} and l.customer_id = c.id order by l.customer_id, l.ordered_on`
    const last = rows.at(-1)
    if (!last) return (performance.now() - began) / 1000
    after = last.customerId
  }
}

/** From the order's coming in to the last part. */
async function orderOnce(renewal: Renewal, customerId: string, number: number): Promise<number> {
  const { db, organisationId, day } = renewal
  const id = uuidv7()
  await db.prisma.$transaction(async (tx) => {
    await tx.order.create({
      data: { organisationId, id, number: `B${number}`, customerId, orderedOn: toDate(day), status: 'open', totalCents: 120_000n },
    })
    await refreshFigures(sqlWithin(tx, organisationId), [customerId])
  })
  const began = performance.now()
  await renewChanged(renewal, parts)
  return performance.now() - began
}

async function run(database: Database) {
  await migrate(database.pool)
  const firm = await Firm.found(database)
  console.error(`${customers} customers and ${lines} lines are written`)
  await fillValued(database, firm, customers, lines)
  const db = database.background.forOrganisation(firm.id)
  const now = new Date()
  const log = pino({ level: 'error' }, pino.destination(2))
  const renewal: Renewal = {
    organisationId: firm.id,
    db,
    day: dayIn(now, 'Europe/Berlin'),
    now,
    atOnce: 500,
    threads: firm.threads,
    log,
    goOn: async () => undefined,
  }
  await db.prisma.valuationRenewal.create({ data: { organisationId: firm.id, wantedAt: now } })
  const floorSeconds = await readLines(db)
  const all = await measure(() => renewAll(renewal, parts))
  const row = await db.prisma.valuationRenewal.findFirstOrThrow()
  await db.prisma.valuationRenewal.updateMany({ data: { wantedAt: new Date() } })
  const again = await measure(() => renewAll(renewal, parts))
  const some = await db.sql<{
    id: string
  }>`select c.id from customer c where c.organisation_id = ${organisation} order by md5(c.id::text) limit ${ORDERS}::int`
  const times: number[] = []
  const one = await measure(async () => {
    for (const [nth, { id }] of some.entries()) times.push(await orderOnce(renewal, id, nth))
  })
  times.sort((a, b) => a - b)
  const at = (share: number): number => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0
  await firm.threads.stop()
  return {
    customers,
    lines,
    floorSeconds,
    all,
    again,
    parts: row.parts,
    oneCustomer: { p50Ms: at(0.5), p95Ms: at(0.95), longestHoldMs: one.longestHoldMs },
    goals,
  }
}

const told = ({ seconds, longestHoldMs, peakMb }: Measured): string =>
  `${seconds.toFixed(1)} s, the event loop held for ${longestHoldMs.toFixed(0)} ms at most (goal ${goals.longestHoldMs}), at most ${Math.round(peakMb)} MB (goal ${goals.peakMb})`

const postgres = await startPostgres()
const database = await openDatabase({ url: postgres.url, directory: '' })
try {
  const result = await run(database)
  if (process.argv.includes('--json')) console.log(JSON.stringify(result))
  else {
    console.log(`${result.customers} customers, ${result.lines} lines of orders`)
    console.log(`all, first:  ${told(result.all)}`)
    console.log(`all, again:  ${told(result.again)}`)
    console.log(`   floor, the lines of all orders read once: ${result.floorSeconds.toFixed(1)} s`)
    for (const [name, { milliseconds, trouble }] of Object.entries(result.parts as Record<string, { milliseconds: number; trouble: string | null }>))
      console.log(`   ${name}: ${(milliseconds / 1000).toFixed(1)} s${trouble ? ` (${trouble})` : ''}`)
    const { p50Ms, p95Ms, longestHoldMs } = result.oneCustomer
    console.log(
      `one, after his order: p50 ${p50Ms.toFixed(0)} ms, p95 ${p95Ms.toFixed(0)} ms (goal ${goals.oneCustomerMs}), held for ${longestHoldMs.toFixed(0)} ms at most`,
    )
  }
} finally {
  await database.close()
  postgres.stop()
}
