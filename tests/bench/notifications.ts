/** How soon a notification of Graph is confirmed while ten thousand come at once, beside the same endpoint refusing what it did not ask for. */
import { fork } from 'node:child_process'
import { once } from 'node:events'
import autocannon from 'autocannon'
import { v7 as uuidv7 } from 'uuid'
import { openDatabase } from '../../server/platform/database/db.ts'
import { migrate } from '../../server/platform/database/migrate.ts'
import { startPostgres } from '../support/postgres.ts'
import { foundCompany, type Subscription } from './notifications/company.ts'

const AMOUNT = 10_000
const CONNECTIONS = 100
const WARM_UP = 1_000

type Figures = { p50: number; p99: number; worst: number; perSecond: number }

async function tell(url: string, from: string, told: readonly Subscription[], amount: number): Promise<Figures> {
  const times: number[] = []
  const refused: number[] = []
  const requests = told.map((each) => ({ body: JSON.stringify({ value: [{ ...each, changeType: 'created', resource: 'Users/x/Messages/y' }] }) }))
  const headers = { 'content-type': 'application/json', 'x-forwarded-for': from }
  const begun = performance.now()
  await new Promise<void>((resolve, reject) => {
    const run = autocannon({ url, method: 'POST', headers, requests, amount, connections: CONNECTIONS }, (error: unknown) =>
      error ? reject(error) : resolve(),
    )
    run.on('response', (_client, status, _bytes, ms) => (status === 202 ? times.push(ms) : refused.push(status)))
  })
  if (refused.length > 0 || times.length !== amount) throw new Error(`${times.length} of ${amount} were confirmed; refused: ${refused.slice(0, 3)}`)
  times.sort((one, other) => one - other)
  const at = (share: number): number => Number((times[Math.min(amount - 1, Math.floor(amount * share))] ?? 0).toFixed(1))
  return { p50: at(0.5), p99: at(0.99), worst: at(1), perSecond: Math.round(amount / ((performance.now() - begun) / 1000)) }
}

const postgres = await startPostgres()
const database = await openDatabase({ url: postgres.url, directory: '' })
await migrate(database.pool)
const known = await foundCompany(database)
const unknown = known.map((each) => ({ ...each, subscriptionId: uuidv7() }))
const child = fork('dist/bench/notifications/endpoint.process.js', [postgres.url])
try {
  const [url] = (await once(child, 'message')) as [string]
  await tell(url, '10.0.0.1', known, WARM_UP)
  await database.prisma.mailboxWake.deleteMany({})
  const floor = await tell(url, '10.0.0.2', unknown, AMOUNT)
  const asleep = await database.prisma.mailbox.count({ where: { wakes: { none: {} } } })
  const heard = await tell(url, '10.0.0.3', known, AMOUNT)
  const woken = await database.prisma.mailbox.count({ where: { wakes: { some: {} } } })
  if (asleep !== known.length || woken !== known.length) throw new Error(`${known.length - asleep} were woken by strangers, ${woken} by Graph`)
  const line = ({ p50, p99, worst, perSecond }: Figures): string => `p50 ${p50} ms, p99 ${p99} ms, at worst ${worst} ms, ${perSecond}/s`
  if (process.argv.includes('--json')) console.log(JSON.stringify({ notifications: AMOUNT, connections: CONNECTIONS, floor, heard, woken }))
  else
    console.log(
      `${AMOUNT} notifications over ${CONNECTIONS} connections\n  wake-up stored: ${line(heard)}\n  floor, unknown ones dropped: ${line(floor)}`,
    )
} finally {
  child.kill()
  await database.close()
  postgres.stop()
}
