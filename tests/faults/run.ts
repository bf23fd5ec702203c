/** One seed: an installation lives through its trouble, comes to rest, and is held against the oracle. */
import { type Random, seededRandom } from '../../prisma/demo/random.ts'
import { afterRest } from './after-rest.ts'
import { saveContacts, watchClaims, wrongSaves } from './at-once.ts'
import { findFaults, unfinished } from './check.ts'
import type { Pace } from './fast-time.ts'
import { type Installation, startInstallation } from './installation.ts'
import { asCopy, startMailboxes } from './mailboxes.ts'
import { drawMails, type TestMail } from './mails.ts'
import { changeWork, createWork, drawPlan } from './sales-work.ts'
import { liveSeries } from './series.ts'
import { type Damage, destroy, endTrouble, orderTrouble } from './trouble.ts'
import { untilAccepted } from './until-accepted.ts'
import { admin, excludedByJonas, jonas, katrin, team, type World, writeWorld } from './world.ts'

export type Outcome = { seed: number; faults: string[]; seconds: number; mails: number; logged: number; damage: Damage; output: string }

const MAILS = 200
/** Folder by folder a past of a year is a few hundred requests. */
const LONGEST_REST_MS = 180_000

type Where = { serverUrl: string; template: string; nodes: number; factor: number }

export async function runSeed(seed: number, { factor, ...where }: Where): Promise<Outcome> {
  const startedAt = Date.now()
  const random = seededRandom(seed)
  const mails = drawMails(random, MAILS, new Date(startedAt))
  const name = `faults_${process.pid}_${seed}`
  const installation = await startInstallation({ ...where, name, pace: { startedAt, factor }, mailboxes: startMailboxes(mails) })
  const done: Damage = { kills: 0, cuts: 0 }
  try {
    const faults = await live({ installation, random, mails, pace: { startedAt, factor } }, done).catch(async (error: unknown) => [
      `it broke off: ${error instanceof Error ? error.stack : error}`,
      ...(await unfinished(installation)),
    ])
    const logged = await countReports(installation)
    const seconds = (Date.now() - startedAt) / 1000
    return { seed, faults, seconds, mails: mails.length, logged, damage: done, output: installation.output() }
  } finally {
    await installation.close()
  }
}

type Run = { installation: Installation; random: Random; mails: readonly TestMail[]; pace: Pace }

/** From the first click to the rest at the end; what is wrong then. */
async function live({ installation, random, mails, pace }: Run, done: Damage): Promise<string[]> {
  const world = await writeWorld(installation.database)
  await Promise.all(installation.nodes.map((node) => node.start()))
  await connect(installation, random.uuid())
  const customerIds = [...world.customerIds.values()]
  const plan = drawPlan(random, customerIds, new Date(pace.startedAt))
  await orderTrouble(installation, random)
  const work = createWork(installation, plan).then(() => changeWork(installation, plan))
  const series = liveSeries(installation, plan.series)
  const mailFlow = deliver(installation, mails, seededRandom(random.int(1, 1_000_000)))
  const saving = saveContacts(installation, random.pick(customerIds), seededRandom(random.int(1, 1_000_000)))
  let isOver = false
  const claims = watchClaims(installation, pace, () => isOver)
  try {
    const [damage, saved] = await Promise.all([destroy(installation, random), saving, mailFlow, work, series])
    Object.assign(done, damage)
    await endTrouble(installation)
    // What no delta has told is found by the next whole round.
    await installation.control('forget-deltas', { oid: jonas.oid, status: 400 })
    const left = await untilRight(installation, world, mails, plan)
    isOver = true
    const faults = [...left, ...(await claims), ...(await wrongSaves(installation, saved))]
    return faults.length > 0 ? faults : await afterRest(installation, new Date(pace.startedAt), mails.length)
  } finally {
    isOver = true
  }
}

/** What people click before anything goes wrong. */
async function connect({ call: callOnce }: Installation, ruleId: string): Promise<void> {
  const call = (...given: Parameters<typeof callOnce>) => untilAccepted(() => callOnce(...given))
  await call(jonas, 'mailRules.add', { id: ruleId, effect: 'exclude', kind: 'address', value: excludedByJonas, scope: 'own' })
  await call(jonas, 'mailSync.connectOwn')
  await call(katrin, 'mailSync.connectOwn')
  await call(admin, 'mailSync.connectShared', { address: team.mail })
}

/** The later mails arrive in an order of their own; some copies move to the private folder afterwards. */
async function deliver({ control }: Installation, mails: readonly TestMail[], random: Random): Promise<void> {
  for (const test of mails.filter(({ isPast }) => !isPast)) {
    for (const copy of test.copies) await control('deliver-mail', { oid: copy.owner.oid, mail: asCopy(test, copy) })
    await pause(random.int(0, 60))
  }
  for (const { mail, movesToPrivate, goesAndComesBack } of mails) {
    const named = { internetMessageId: mail.internetMessageId, subject: mail.subject }
    if (goesAndComesBack) {
      const { owner, folder } = goesAndComesBack
      await control('move-mail', { oid: owner.oid, ...named, folder: folder === 'archive' ? 'inbox' : 'archive' })
      await pause(random.int(0, 60))
      await control('move-mail', { oid: owner.oid, ...named, folder, isUntold: true })
    }
    if (movesToPrivate) await control('move-mail', { oid: movesToPrivate.oid, ...named, folder: 'Privat' })
  }
}

/** Faults that are left when nothing changes any more. */
async function untilRight(
  installation: Installation,
  world: World,
  mails: readonly TestMail[],
  plan: Parameters<typeof findFaults>[3],
): Promise<string[]> {
  const until = Date.now() + LONGEST_REST_MS
  for (;;) {
    // The owner opens the pane: what waits for his token can go on.
    await untilAccepted(() => installation.call(jonas, 'myDay.read'))
    const faults = await findFaults(installation, world, mails, plan)
    if (faults.length === 0 || Date.now() > until) return faults
    await pause(500)
  }
}

async function countReports({ database }: Installation): Promise<number> {
  const { rows } = await database.pool.query<{ n: string }>('select count(*) as n from contact_report where withdrawn_at is null')
  return Number(rows[0]?.n)
}

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))
