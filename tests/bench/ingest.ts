/** How fast a large mailbox becomes verdicts and reports, beside fetching the same pages and discarding them. */
import { openDatabase } from '../../server/platform/database/db.ts'
import { migrate } from '../../server/platform/database/migrate.ts'
import { startPostgres } from '../support/postgres.ts'
import { foundFirm } from './ingest/firm.ts'
import { type Floor, fetchAndDiscard } from './ingest/floor.ts'
import { type Ingested, ingest } from './ingest/ingest-mailbox.ts'
import { startOutlook } from './ingest/outlook.ts'

const isJson = process.argv.includes('--json')
const sizes = (process.env.BENCH_MAILS ?? '10000,100000').split(',').map(Number)
const say = (text: string): void => console.error(text)

type Result = { mails: number; floor: Floor; ingest: Ingested; shareOfFloor: number; requestsPer50000: number }

async function run(mails: number): Promise<Result> {
  say(`${mails} mails: the stand-in fills its mailbox`)
  const outlook = await startOutlook(mails)
  const postgres = await startPostgres()
  const database = await openDatabase({ url: postgres.url, directory: '' })
  try {
    await migrate(database.pool)
    await foundFirm(database)
    say('the floor')
    const floor = await fetchAndDiscard(outlook)
    say('the engine')
    const ingested = await ingest(database, outlook, mails, say)
    const share = ingested.mailsPerSecond / floor.mailsPerSecond
    return { mails, floor, ingest: ingested, shareOfFloor: round(share), requestsPer50000: Math.round((ingested.requests / mails) * 50_000) }
  } finally {
    await database.close()
    postgres.stop()
    outlook.stop()
  }
}

const round = (value: number): number => Number(value.toFixed(2))

function report({ mails, floor, ingest, shareOfFloor, requestsPer50000 }: Result): void {
  console.log(`\n${mails} mails, ${ingest.logged} logged`)
  console.log(`  floor, the same pages fetched and discarded: ${floor.mailsPerSecond}/s in ${floor.requests} requests`)
  console.log(
    `  engine: ${ingest.mailsPerSecond}/s (${Math.round(shareOfFloor * 100)} % of the floor), ${requestsPer50000} requests for 50,000 mails`,
  )
  console.log(`  waiting for Graph ${Math.round(ingest.shareWaiting * 100)} % of the time; database ${ingest.databaseMsPerMail} ms per mail`)
  console.log(`  largest memory ${ingest.largestMemoryMb} MB, heap after it ${ingest.heapMb} MB`)
}

const results: Result[] = []
for (const mails of sizes) results.push(await run(mails))
if (isJson) console.log(JSON.stringify(results, null, 2))
else results.forEach(report)
process.exit(0)
