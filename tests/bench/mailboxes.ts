/**
 * How many mailboxes two nodes carry: from Graph's notification to the row, beside the time of one answer of Graph; requests beside the fewest that are possible.
 * The same goes on for a while before anything counts. BENCH_MAILBOXES=100,1000 and BENCH_SECONDS=60 set the size.
 */
import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { v7 as uuidv7 } from 'uuid'
import { type Database, openDatabase } from '../../server/platform/database/db.ts'
import { migrate } from '../../server/platform/database/migrate.ts'
import { startPostgres } from '../support/postgres.ts'
import { type Box, CUSTOMER, FOLDERS, foundCompanies } from './mailboxes/companies.ts'
import { type GraphStandIn, startGraph } from './mailboxes/graph.ts'
import { saveContacts } from './mailboxes/saves.ts'

const SIZES = (process.env.BENCH_MAILBOXES ?? '100,1000').split(',').map(Number)
const SECONDS = Number(process.env.BENCH_SECONDS ?? 60)
const NODES = 2
const MAILS_A_MINUTE = 2
const WARM_UP_MS = 20_000
const DRAIN_MS = 20_000
const LOOK_MS = 200

type Figures = {
  mailboxes: number
  seconds: number
  mails: number
  p50Seconds: number
  p95Seconds: number
  worstSeconds: number
  lost: number
  saves: number
  failedSaves: number
  slowestSaveMs: number
  deadlocks: number
  notConfirmed: number
  requestsAnHour: number
  fewestAnHour: number
  requests: Record<string, number>
}

/** When Graph told of a mail, by its subject. */
type Told = Map<string, number>
/** What is told before `from` is no figure, and nothing is after `until`. */
type Span = { from: number; until: number }

async function tell(url: string, { subscriptionId, clientState }: Box): Promise<boolean> {
  const body = JSON.stringify({ value: [{ subscriptionId, clientState, changeType: 'created', resource: 'Users/x/Messages/y' }] })
  const answer = await fetch(url, { method: 'POST', headers: { 'content-type': 'application/json' }, body })
  await answer.arrayBuffer()
  return answer.status === 202
}

/** Each mailbox has its mails evenly, all mailboxes at different times. */
function sendMails(
  graph: GraphStandIn,
  urls: readonly string[],
  boxes: readonly Box[],
  { from, until }: Span,
  told: Told,
): { stop: () => Promise<number> } {
  const pending: Promise<boolean>[] = []
  const timers = boxes.map((box) => {
    const next = (delay: number): NodeJS.Timeout =>
      setTimeout(() => {
        if (Date.now() >= until) return
        const subject = uuidv7()
        graph.deliver(box.oid, { subject, from: CUSTOMER, to: box.address })
        if (Date.now() >= from) told.set(subject, Date.now())
        const url = urls[pending.length % urls.length] ?? ''
        const isConfirmed = tell(url, box).catch(() => false)
        pending.push(isConfirmed)
        next(60_000 / MAILS_A_MINUTE)
      }, delay)
    return next(Math.random() * (60_000 / MAILS_A_MINUTE))
  })
  return {
    stop: async () => {
      for (const timer of timers) clearTimeout(timer)
      return (await Promise.all(pending)).filter((isConfirmed) => !isConfirmed).length
    },
  }
}

/** When the row of each mail was seen, until `isOver`. */
async function watchRows(database: Database, isOver: () => boolean): Promise<Map<string, number>> {
  const seen = new Map<string, number>()
  let newest = ''
  while (!isOver()) {
    const { rows } = await database.pool.query<{ subject: string }>('select subject from contact_report where subject > $1 order by subject', [
      newest && rewind(newest),
    ])
    for (const { subject } of rows) if (!seen.has(subject)) seen.set(subject, Date.now())
    newest = rows.at(-1)?.subject ?? newest
    await new Promise((resolve) => setTimeout(resolve, LOOK_MS))
  }
  return seen
}

/** Subjects carry their time: a mail may be stored a minute after a later one. */
const rewind = (subject: string): string =>
  uuidv7({ msecs: Number.parseInt(subject.replaceAll('-', '').slice(0, 12), 16) - 60_000, random: new Uint8Array(16), seq: 0 })

async function startNode(databaseUrl: string, graphUrl: string): Promise<{ child: ChildProcess; url: string }> {
  const child = fork('dist/bench/mailboxes/node.process.js', [databaseUrl, graphUrl])
  const [url] = (await once(child, 'message')) as [string]
  return { child, url }
}

async function stopNode(child: ChildProcess): Promise<void> {
  const over = once(child, 'exit')
  child.send('stop')
  await over
}

async function deadlocksIn(database: Database): Promise<number> {
  const { rows } = await database.pool.query<{ deadlocks: number }>('select deadlocks::int from pg_stat_database where datname = current_database()')
  return rows[0]?.deadlocks ?? 0
}

async function measure(mailboxes: number): Promise<Figures> {
  const postgres = await startPostgres()
  const database = await openDatabase({ url: postgres.url, directory: '' })
  const graph = await startGraph()
  try {
    await migrate(database.pool)
    const companies = await foundCompanies(database, mailboxes, graph.url)
    const boxes = companies.flatMap((company) => company.boxes)
    for (const { oid, folders } of boxes) graph.add(oid, folders)
    const [over, ...others] = boxes
    if (over) graph.exhaust(over.oid)
    const nodes = await Promise.all(Array.from({ length: NODES }, () => startNode(postgres.url, graph.url)))
    const from = Date.now() + WARM_UP_MS
    const span = { from, until: from + SECONDS * 1000 }
    const told: Told = new Map()
    const urls = nodes.map(({ url }) => url)
    const overTold: Told = new Map()
    const sending = [sendMails(graph, urls, others, span, told), sendMails(graph, urls, over ? [over] : [], span, overTold)]
    setTimeout(() => graph.requests.clear(), WARM_UP_MS)
    let isOver = false
    const watching = watchRows(database, () => isOver)
    const saving = companies.map((company, nth) => saveContacts(company, nodes[nth % NODES]!.child, span.from, span.until))
    await new Promise((resolve) => setTimeout(resolve, Math.max(0, span.until - Date.now())))
    const requests = Object.fromEntries(graph.requests)
    const saves = (await Promise.all(saving)).flat()
    const notConfirmed = (await Promise.all(sending.map(({ stop }) => stop()))).reduce((sum, each) => sum + each, 0)
    await new Promise((resolve) => setTimeout(resolve, DRAIN_MS))
    isOver = true
    const seen = await watching
    const deadlocks = await deadlocksIn(database)
    for (const { child } of nodes) await stopNode(child)
    return figuresOf({ mailboxes, told, seen, saves, deadlocks, notConfirmed, requests })
  } finally {
    await graph.stop()
    await database.close()
    postgres.stop()
  }
}

type Measured = {
  mailboxes: number
  told: Told
  seen: Map<string, number>
  saves: (number | null)[]
  deadlocks: number
  notConfirmed: number
  requests: Record<string, number>
}

function figuresOf({ mailboxes, told, seen, saves, deadlocks, notConfirmed, requests }: Measured): Figures {
  const times = [...told]
    .flatMap(([subject, at]) => (seen.has(subject) ? [((seen.get(subject) ?? 0) - at) / 1000] : []))
    .sort((one, other) => one - other)
  const at = (share: number): number => Number((times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0).toFixed(2))
  const all = Object.values(requests).reduce((sum, each) => sum + each, 0)
  const anHour = (count: number): number => Math.round((count / mailboxes) * (3_600 / SECONDS))
  return {
    ...{
      mailboxes,
      seconds: SECONDS,
      mails: told.size,
      p50Seconds: at(0.5),
      p95Seconds: at(0.95),
      worstSeconds: at(1),
      lost: told.size - times.length,
    },
    ...{ saves: saves.length, failedSaves: saves.filter((ms) => ms === null).length, deadlocks, notConfirmed },
    slowestSaveMs: Math.round(Math.max(0, ...saves.map((ms) => ms ?? 0))),
    ...{ requestsAnHour: anHour(all), fewestAnHour: anHour(told.size), requests },
  }
}

const all: Figures[] = []
for (const mailboxes of SIZES) all.push(await measure(mailboxes))
if (process.argv.includes('--json')) console.log(JSON.stringify({ folders: FOLDERS, nodes: NODES, sizes: all }))
else
  for (const each of all)
    console.log(
      `${each.mailboxes} mailboxes with ${FOLDERS} folders, ${NODES} nodes, ${each.mails} mails in ${each.seconds} s, one mailbox over its budget
  notification to row: p50 ${each.p50Seconds} s, p95 ${each.p95Seconds} s, at worst ${each.worstSeconds} s; floor, one answer of Graph: 0.06 to 0.25 s; not there in time: ${each.lost}
  contacts saved: ${each.saves}, failed ${each.failedSaves}, slowest ${each.slowestSaveMs} ms; deadlocks ${each.deadlocks}; notifications not confirmed: ${each.notConfirmed}
  requests for each mailbox and hour: ${each.requestsAnHour}; floor, one for each mail: ${each.fewestAnHour} (${Object.entries(each.requests)
    .map(([kind, count]) => `${kind} ${count}`)
    .join(', ')})`,
    )
