/** Every statement of the product, gathered by running it, would find its rows by an index however large a company has grown. */
import pino from 'pino'
import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { importFolder } from '../../server/commerce/import/job/import-folder.ts'
import { makeApplicationTokens } from '../../server/outlook/graph/access/application-tokens.ts'
import { readConfiguration } from '../../server/platform/env.ts'
import { metrics } from '../../server/platform/metrics.ts'
import { makeServer, scheduled } from '../../server/start.ts'
import { GrownDatabase, type Statement, StatementRecorder } from '../support/statements.ts'
import { foreignCalls, type Known } from './foreign-rows.ts'
import { leak } from './leaked-rows.ts'
import { CLIENT, jonas, Outlook, SECRET } from './outlook/graph/running-outlook.ts'
import { type Caller, TwoOrganisations } from './two-organisations.ts'

/** As the first organisation has 300 customers. */
const TIMES = 300

/** What a company decides, or what there is once for each of its people: some hundreds of rows however many customers it has. */
const SMALL: readonly string[] = [
  ...['organisation', 'logging_policy', 'visit_policy', 'visit_strategy', 'visit_offer_wording', 'mail_gateway', 'mail_rule', 'product_group'],
  ...['quote_chase_policy', 'proposal_policy', 'answer_wording', 'complaint_policy', 'complaint_counter'],
  ...['valuation_setting', 'valuation_renewal', 'valuation_model', 'potential_factor', 'potential_share', 'class_run', 'peer_norm'],
  ...['app_user', 'planning_profile', 'deputy', 'mailbox', 'mail_folder', 'graph_subscription', 'ignored_sender', 'morning_mail'],
  // One row for each migration, and for each process.
  ...['_prisma_migrations', 'server_node'],
  // One row for each system that is connected, and for each of its sets.
  ...['connector', 'connector_set', 'connector_subscription'],
  // Queues: what was taken up is gone.
  ...['mail_withdrawal', 'mailbox_wake', 'judge_wish', 'changed_customer'],
]

/** Who has to look at all there is, and in which tables. */
const LOOKS_AT_ALL: Readonly<Record<string, readonly string[] | 'everywhere'>> = {
  // Sorts what the few mailboxes of teams give, each at most a page.
  'contactReports.teamBoard': [],
  // Counts all that match, and shows their number; whose they are decides whether their last contacts may be told.
  'customers.list': ['customer', 'site', 'care_team_member'],
  // Sorts the sizes of all customers, to propose where classes begin.
  'customerClasses.proposeRules': ['customer', 'customer_worth'],
  // Sums up all customers, with what they brought within a year.
  'visitStrategy.territory': ['customer', 'care_team_member', 'visit_preference', 'customer_figures'],
  // Sum up all customers of a company, or bring those behind a sum into an order that follows from several tables.
  'portfolio.choices': ['customer', 'site', 'care_team_member'],
  'portfolio.read': ['customer', 'site', 'care_team_member', 'customer_worth', 'customer_lifetime', 'customer_loyalty'],
  'portfolio.movement': ['customer', 'site', 'care_team_member', 'class_change'],
  'portfolio.customers': ['customer', 'site', 'care_team_member', 'customer_worth', 'customer_lifetime', 'customer_loyalty', 'class_change'],
  'portfolio.beginExport': ['customer', 'site', 'care_team_member', 'customer_loyalty', 'class_change'],
  // What was done for them within a year, too.
  'portfolio.costs': ['customer', 'site', 'care_team_member', 'visit', 'report_customer', 'contact_report'],
  // Sort the open quotes that may be due, which indexes of their own bring: the order follows from workdays. What happened since is looked up for a page's alone.
  'insideSales.quotesToChase': [],
  // Sort what stands in a list, which indexes of their own bring out of all there is: few of the orders are late, few of the customers blocked.
  'insideSales.lateOrders': [],
  'insideSales.openComplaints': [],
  'insideSales.blockedCustomers': [],
  'insideSales.expiringAgreements': [],
  'insideSales.counts': [],
  // Sort the open complaints, which an index of their own brings: the order follows from workdays.
  'complaints.reminders': [],
  'entries.unanswered': [],
  'proposals.today': [],
  // Sorts A customers, which an index brings, by what it has added up of their visits.
  'thisWeek.read': [],
  // Looks at the facts of all customers, slice by slice.
  'loyalty.preview': ['customer', 'customer_loyalty'],
  // Counts a year's objections by their rules, and the customers of each rule by indexes.
  'objections.counted': ['value_objection', 'customer', 'customer_worth', 'customer_lifetime', 'customer_loyalty', 'chance'],
  // Somebody can stand in every table. He asks rarely, and indexes for nothing else would cost every write.
  'personalData.count': 'everywhere',
  'personalData.read': 'everywhere',
  // Takes away by their keys what it has found by an index; how many those are the planner cannot know.
  'mail-verdicts': ['mail_verdict'],
  // A figure for Prometheus: stretches of mail that are read now have an index of their own, which nobody takes while all are.
  // By night all customers are counted, and some taken by chance to learn from.
  // Whoever was asked for as a customer may be there once rows were pushed: some a day are asked for.
  'the running server': ['mail_listing', 'customer', 'account_request'],
}

let world: TwoOrganisations
let recorder: StatementRecorder
let grown: GrownDatabase
/** What a system was answered that pushed rows. */
let pushed: { statusCode: number } | null = null

beforeAll(async () => {
  world = await TwoOrganisations.seed()
  const known = await leak(world, 0)
  const spare = await leak(world, 1)
  recorder = new StatementRecorder()
  for (const surname of ['Petersen', 'Hoffmann']) {
    const caller = await world.caller(world.hanseId, surname)
    await callAll(caller, { ...known, spare, own: { customerId: known.customerId, leads: surname !== 'Petersen' } })
    await withdrawDomain(caller, known.domain)
  }
  await runServer(known.address, await makeKey())
  recorder.stop()
  grown = await GrownDatabase.grow(await world.database.pool.connect(), TIMES)
})
afterAll(async () => {
  recorder?.stop()
  grown?.release()
  await world?.database.drop()
})

/** Every procedure with rows of the caller's own organisation. */
async function callAll(caller: Caller, known: Known): Promise<void> {
  for (const [procedure, calls] of Object.entries(foreignCalls(known)))
    for (const { input } of calls) await recorder.as(procedure, () => caller.call(procedure, input))
}

async function makeKey(): Promise<string> {
  const administrator = await world.caller(world.hanseId, 'Brandt')
  const input = { id: uuidv7(), name: 'Warenwirtschaft', source: 'erp', entities: ['customer'] }
  return ((await administrator.call('apiKeys.make', input)) as { key: string }).key
}

/** What was logged of a whole domain goes: the table of calls names folders and addresses only. */
async function withdrawDomain(caller: Caller, value: string): Promise<void> {
  const id = uuidv7()
  await recorder.as('mailRules.add', () => caller.call('mailRules.add', { id, effect: 'exclude', kind: 'domain', value, scope: 'own' }))
  await recorder.as('mailRules.withdrawLogged', () => caller.call('mailRules.withdrawLogged', { id }))
}

/** The server itself beside a mailbox with mail: its loops, what it does by the clock, and its figures. */
async function runServer(customer: string, key: string): Promise<void> {
  const outlook = await Outlook.start()
  // Another file in this process may have watched its own database.
  metrics.clear()
  const token = 'figures-for-prometheus'
  const configuration = readConfiguration({
    PUBLIC_URL: 'https://cockpit.example',
    ENTRA_CLIENT_ID: CLIENT,
    ENTRA_CLIENT_SECRET: SECRET,
    SECRET_KEY: Buffer.alloc(32, 7).toString('base64'),
    AUTHORITY_METADATA_URL: `${outlook.url}/organizations/v2.0/.well-known/openid-configuration`,
    AUTHORITY_URL: outlook.url.replace('http:', 'https:'),
    GRAPH_URL: outlook.url,
    POLL_SECONDS: '1',
    METRICS_TOKEN: token,
  })
  const app = await recorder.during('the running server', () => makeServer(configuration, world.database, pino({ level: 'silent' })))
  await recorder.as('the running server', async () => {
    const headers = { authorization: `Bearer ${await outlook.assertion(jonas)}`, 'content-type': 'application/json' }
    const post = (procedure: string) => app.inject({ method: 'POST', url: `/trpc/${procedure}`, headers, payload: '{}' })
    await post('mailSync.connectOwn')
    for (const address of [customer, 'niemand@unbekannt.example']) await outlook.deliver(jonas, mailFrom(address))
    await new Promise((resolve) => setTimeout(resolve, 5_000))
    await app.inject({ url: '/metrics', headers: { authorization: `Bearer ${token}` } })
  })
  await recorder.as('pushed rows', async () => {
    const headers = { authorization: `Bearer ${key}`, 'content-type': 'application/json', 'idempotency-key': 'once' }
    pushed = await app.inject({ method: 'POST', url: '/api/v1/customer', headers, payload: '{"rows":[{"number":"1","name":"Nord GmbH"}]}' })
  })
  const tokens = makeApplicationTokens({ ...configuration, authorityMetadata: outlook.metadata })
  const access = { graphUrl: outlook.url, tokens, log: pino({ level: 'silent' }) }
  for (const { name, work } of scheduled({
    database: world.database,
    secretKey: configuration.secretKey,
    access,
    folder: importFolder(configuration.dataDirectory),
  }))
    await recorder.as(name, work)
  await app.close()
  await outlook.close()
}

function mailFrom(address: string) {
  const at = new Date(Date.now() - 60_000).toISOString()
  return { sentAt: at, receivedAt: at, from: { name: 'Anna', address }, subject: 'Anfrage', body: 'Bitte um Angebot bis 30.11.' }
}

/** What is read without end and has no reason to be. */
async function faultsOf({ text, by }: Statement): Promise<string[]> {
  const allowed = LOOKS_AT_ALL[by] ?? []
  if (allowed === 'everywhere') return []
  const reads = await grown.endlessReads(text)
  return reads.filter(({ table }) => !SMALL.includes(table) && !allowed.includes(table)).map(({ table, how }) => `${by}: ${table}: ${how}\n${text}`)
}

/** What is sorted whole and has no reason to be. */
async function wholeSortsOf({ text, by }: Statement): Promise<string[]> {
  if (LOOKS_AT_ALL[by] !== undefined) return []
  return (await grown.wholeSorts(text, SMALL)).map((sort) => `${by}: ${sort}\n${text}`)
}

const search = (): Statement => recorder.statements.find(({ by, text }) => by === 'customers.search' && text.includes('from invoice'))!

describe('the statements', () => {
  it('are those of procedures, of loops and of what is done by the clock', () => {
    expect(recorder.statements.length).toBeGreaterThan(300)
    const by = new Set(recorder.statements.map((statement) => statement.by))
    for (const name of ['cockpit.ofItem', 'mailRules.withdrawLogged', 'the running server', 'pushed rows', 'mail-verdicts', 'outbox-done'])
      expect(by).toContain(name)
    expect(pushed?.statusCode).toBe(200)
  })

  it('find their rows by an index', async () => {
    const faults: string[] = []
    for (const statement of recorder.statements) faults.push(...(await faultsOf(statement)))
    expect(faults).toEqual([])
  })

  it('would be caught without it', async () => {
    expect(await faultsOf(search())).toEqual([])
    await grown.without('invoice_number_key_idx', async () => {
      expect(await faultsOf(search())).toEqual([expect.stringContaining('customers.search: invoice: ')])
    })
  })

  it('sort no whole history to show its newest rows', async () => {
    const faults: string[] = []
    for (const statement of recorder.statements) if (/\blimit\b/i.test(statement.text)) faults.push(...(await wholeSortsOf(statement)))
    expect(faults).toEqual([])
  })

  it('would be caught where they did', async () => {
    const standIns = recorder.statements.find(({ by, text }) => by === 'myDay.read' && text.includes('order by rc.at desc'))!
    expect(await wholeSortsOf(standIns)).toEqual([])
    const fault = expect.stringContaining('myDay.read: ')
    expect(await wholeSortsOf({ ...standIns, text: standIns.text.replace('order by rc.at desc', 'order by r.at desc') })).toEqual([fault])
    await grown.without('report_customer_organisation_id_at_idx', async () => expect(await wholeSortsOf(standIns)).toEqual([fault]))
  })

  it('take rows away from which references are found by an index', async () => {
    const tables = new Set(recorder.statements.flatMap(({ text }) => /^delete from (?:"public"\.)?"?(\w+)/i.exec(text)?.[1] ?? []))
    expect(tables.size).toBeGreaterThan(10)
    const faults: string[] = []
    for (const table of tables) faults.push(...(await grown.unindexedReferences(table)))
    expect(faults.filter((name) => !SMALL.includes(name.split('.')[0] ?? ''))).toEqual([])
  })
})
