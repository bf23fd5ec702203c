/** The engine itself, from the click that connects the mailbox until its past is read. */
import { setTimeout as pause } from 'node:timers/promises'
import { v7 as uuidv7 } from 'uuid'
import { readMailbox } from '../../../server/mail/logging/read-mailbox.ts'
import { startMailEngine } from '../../../server/outlook/mailboxes/engine.ts'
import { startListing } from '../../../server/outlook/mailboxes/start-listing.ts'
import type { Database } from '../../../server/platform/database/db.ts'
import { graphRequests, pageSeconds } from '../../../server/platform/metrics.ts'
import type { BenchOutlook } from './outlook.ts'

export type Ingested = {
  mailsPerSecond: number
  logged: number
  requests: number
  /** Of the whole time. */
  shareWaiting: number
  databaseMsPerMail: number
  largestMemoryMb: number
  heapMb: number
  seconds: { wait: number; judge: number; text: number; store: number; whole: number }
}

const MB = 1024 * 1024
const LOOK_MS = 200

export async function ingest(database: Database, outlook: BenchOutlook, mails: number, say: (text: string) => void): Promise<Ingested> {
  const organisation = await database.prisma.organisation.findFirstOrThrow({})
  const { prisma } = database.forOrganisation(organisation.id)
  await connect(database, organisation.id, outlook.oid)
  const [requestsBefore, secondsBefore, begun] = [await requestsSoFar(), await secondsSoFar(), performance.now()]
  const engine = startMailEngine({
    database,
    access: outlook.access,
    hashKeys: async () => new Uint8Array(32),
    pollSeconds: 3_600,
    readMail: readMailbox,
  })
  let largest = 0
  for (let told = 0; (await prisma.mailListing.count({ where: { finishedAt: null } })) > 0; told++) {
    largest = Math.max(largest, process.memoryUsage().rss)
    if (told % 50 === 0) say(`  ${await prisma.mailVerdict.count({})} of ${mails}`)
    await pause(LOOK_MS)
  }
  const whole = (performance.now() - begun) / 1000
  const seconds = difference(await secondsSoFar(), secondsBefore)
  await engine.stop()
  const judged = await prisma.mailVerdict.count({})
  if (judged !== mails) throw new Error(`${judged} of ${mails} mails have a verdict`)
  return {
    mailsPerSecond: Math.round(mails / whole),
    logged: await prisma.contactReport.count({}),
    requests: (await requestsSoFar()) - requestsBefore,
    shareWaiting: Number((seconds.wait / whole).toFixed(2)),
    databaseMsPerMail: Number((((seconds.judge + seconds.store) * 1000) / mails).toFixed(3)),
    largestMemoryMb: Math.round(largest / MB),
    heapMb: Math.round(process.memoryUsage().heapUsed / MB),
    seconds: { ...seconds, whole: Number(whole.toFixed(1)) },
  }
}

async function connect(database: Database, organisationId: string, oid: string): Promise<void> {
  const { prisma } = database.forOrganisation(organisationId)
  const user = await prisma.user.findFirstOrThrow({ where: { oid } })
  const connectedAt = new Date()
  const mailbox = { organisationId, id: uuidv7(), oid, address: user.mail, name: user.name, kind: 'user' as const, userId: user.id }
  await prisma.$transaction(async (tx) => {
    await tx.mailbox.create({ data: { ...mailbox, connectedById: user.id, connectedAt, nextAttemptAt: connectedAt } })
    await startListing({ mailbox, policy: { depthMonths: 12 }, now: () => connectedAt }, tx, { cause: 'connected', newest: connectedAt })
  })
}

const requestsSoFar = async (): Promise<number> => (await graphRequests.get()).values.reduce((sum, { value }) => sum + value, 0)

type Seconds = Omit<Ingested['seconds'], 'whole'>

async function secondsSoFar(): Promise<Seconds> {
  const { values } = await pageSeconds.get()
  const of = (step: string): number => values.find(({ labels }) => labels.step === step)?.value ?? 0
  return { wait: of('wait'), judge: of('judge'), text: of('text'), store: of('store') }
}

const difference = (after: Seconds, before: Seconds): Seconds => {
  const less = (step: keyof Seconds): number => Number((after[step] - before[step]).toFixed(1))
  return { wait: less('wait'), judge: less('judge'), text: less('text'), store: less('store') }
}
