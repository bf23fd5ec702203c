/** What a company that has grown waits for: the coverage page, the week's start page, the lists of inside sales, the list of customers, a search by number, my day, and the withdrawal of a whole domain. */

import { listBlockedCustomers } from '../../server/cockpit/inside-sales/blocked-customers.ts'
import { countOwn } from '../../server/cockpit/inside-sales/count-own.ts'
import { listExpiringAgreements } from '../../server/cockpit/inside-sales/expiring-agreements.ts'
import { listLateOrders } from '../../server/cockpit/inside-sales/late-orders.ts'
import { listOpenComplaints } from '../../server/cockpit/inside-sales/open-complaints.ts'
import { listQuotesToChase } from '../../server/cockpit/inside-sales/quotes-to-chase/list-quotes.ts'
import { readMyDay } from '../../server/cockpit/my-day/read-my-day.ts'
import { readProposals } from '../../server/cockpit/proposals/read-proposals.ts'
import { readThisWeek } from '../../server/cockpit/this-week/read-this-week.ts'
import { type CustomerFilter, listCustomers } from '../../server/customers/list-customers.ts'
import { searchCustomers } from '../../server/customers/search/search-customers.ts'
import { findLogged } from '../../server/mail/rules/logged-before.ts'
import { requireRule } from '../../server/mail/rules/require-rule.ts'
import { withdrawLogged } from '../../server/mail/rules/withdraw-logged.ts'
import { claimWithdrawal, workOff } from '../../server/mail/rules/withdrawals.ts'
import type { Context } from '../../server/platform/call/context.ts'
import { signIn } from '../../server/platform/call/sign-in.ts'
import { type Database, openDatabase } from '../../server/platform/database/db.ts'
import { readCoverage } from '../../server/visits/strategy/coverage.ts'
import { startPostgres } from '../support/postgres.ts'
import { benchContext, identityOf } from './cockpit/bench-context.ts'
import { fillDatabase } from './cockpit/company.ts'
import { addEffects, logMails } from './growth/mails.ts'
import { beside, longestHold, measure, recordSent, told } from './growth/measure.ts'

const isJson = process.argv.includes('--json')
const customers = Number(process.env.BENCH_CUSTOMERS ?? 100_000)
const MAILS = Number(process.env.BENCH_MAILS ?? 5_000)
const DONE_EFFECTS = 200_000
const NUMBERS = 200
const LONGEST_HOLD_MS = 50

const everybody: CustomerFilter = { text: '', classes: [], kinds: [], careTeamUserId: null, noContactForDays: null, sort: 'name', cursor: null }

const firstPage = { whose: 'all', text: '', size: 50, cursor: null } as const

async function someNumbers({ pool }: Database): Promise<string[]> {
  const { rows } = await pool.query<{ number: string }>(
    `(select number from quote order by md5(number) limit ${NUMBERS / 2}) union all (select number from invoice order by md5(number) limit ${NUMBERS / 2})`,
  )
  return rows.map(({ number }) => number)
}

/** `firstAnswerMs`: what the caller waits for; `floorSeconds`: as many empty round trips as one withdrawal makes statements, for all. */
type Withdrawal = { mails: number; firstAnswerMs: number; seconds: number; floorSeconds: number; longestHoldMs: number }

async function withdrawAll(database: Database, ctx: Context): Promise<Withdrawal> {
  const id = await logMails(database, ctx, MAILS)
  const begun = performance.now()
  let firstAnswerMs = 0
  let sent = 0
  const longestHoldMs = await longestHold(async () => {
    sent = (await recordSent(() => withdrawLogged(ctx, { id }))).length
    firstAnswerMs = Math.round(performance.now() - begun)
    for (let held = await claimWithdrawal(database, new Date()); held; held = await claimWithdrawal(database, new Date())) {
      const reports = await findLogged(ctx, await requireRule(ctx, id))
      const until = performance.now() + 10_000
      sent += (await recordSent(async () => void (held && (await workOff(ctx, held, reports, () => performance.now() < until))))).length
    }
  })
  const seconds = Number(((performance.now() - begun) / 1000).toFixed(1))
  const trips = await measure(2_000, () => database.pool.query('select 1'))
  return { mails: MAILS, firstAnswerMs, seconds, floorSeconds: Number(((trips.p50Ms * sent) / 1000).toFixed(1)), longestHoldMs }
}

async function run(database: Database) {
  await fillDatabase(database, customers, (rows) => rows % 500_000 < 2_000 && console.error(`${customers} customers: ${rows} rows`))
  const lead = benchContext(database, await signIn(database, identityOf('head_of_sales')))
  const rep = benchContext(database, await signIn(database, identityOf('sales')))
  const numbers = await someNumbers(database)
  const lines = [
    await beside(database.pool, `coverage of ${customers} customers`, 3, () => readCoverage(lead, { days: 91 })),
    await beside(database.pool, 'first page of the list of customers', 20, () => listCustomers(lead, everybody)),
    await beside(database.pool, 'customers without contact for 90 days', 20, () => listCustomers(lead, { ...everybody, noContactForDays: 90 })),
    await beside(database.pool, 'this week', 20, () => readThisWeek(lead, { section: null })),
    await beside(database.pool, 'first page of quotes to chase', 20, () => listQuotesToChase(lead, { ...firstPage, isOverdue: false, sort: 'day' })),
    await beside(database.pool, 'first page of late orders', 20, () => listLateOrders(lead, { ...firstPage, sort: 'day' })),
    await beside(database.pool, 'first page of open complaints', 20, () => listOpenComplaints(lead, { ...firstPage, sort: 'deadline' })),
    await beside(database.pool, 'first page of blocked customers', 20, () => listBlockedCustomers(lead, { ...firstPage, sort: 'open' })),
    await beside(database.pool, 'first page of expiring agreements', 20, () => listExpiringAgreements(lead, { ...firstPage, sort: 'day' })),
    await beside(database.pool, 'one’s own in the lists of inside sales', 20, () => countOwn(rep)),
    await beside(database.pool, 'whom to get in touch with today', 20, () => readProposals(rep)),
    await beside(database.pool, 'search by number', NUMBERS, (i) => searchCustomers(lead, { text: numbers[i % numbers.length] ?? '' })),
  ]
  await addEffects(database, lead, DONE_EFFECTS, 20)
  lines.push(await beside(database.pool, `my day beside ${DONE_EFFECTS} effects that are done`, 50, () => readMyDay(lead)))
  return { customers, longestHoldMs: LONGEST_HOLD_MS, lines, withdrawal: await withdrawAll(database, lead) }
}

function report({ lines, withdrawal }: Awaited<ReturnType<typeof run>>): void {
  for (const { what, ours, floor } of lines) console.log(`${what}: ${told(ours)}\n   floor, its statements by the bare driver: ${told(floor)}`)
  const { mails, firstAnswerMs, seconds, floorSeconds, longestHoldMs } = withdrawal
  console.log(
    `withdrawal of ${mails} mails: answered after ${firstAnswerMs} ms, over after ${seconds} s, event loop held ${longestHoldMs} ms at the longest`,
  )
  console.log(`   floor, as many round trips to the database: ${floorSeconds} s`)
}

const postgres = await startPostgres()
try {
  const database = await openDatabase({ url: postgres.url, directory: '' })
  const result = await run(database)
  if (isJson) console.log(JSON.stringify(result, null, 2))
  else report(result)
  await database.close()
} finally {
  postgres.stop()
}
process.exit(0)
