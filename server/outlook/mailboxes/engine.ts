/** Has every connected mailbox read whenever it is due, by those who know what to do with what stands in it; several processes share the work. */
import { randomUUID } from 'node:crypto'
import type { Database } from '../../platform/database/db.ts'
import { AppError } from '../../platform/errors.ts'
import { type ApplicationAccess, makeApplicationClient } from '../graph/access/application-client.ts'
import { takeWishes } from './judge-again.ts'
import { claimMailbox, type LeasedMailbox, LeaseLost, releaseLease, renewLease } from './lease.ts'
import type { MailContext } from './mailbox-context.ts'

export type MailEngine = { isHealthy: () => boolean; stop: () => Promise<void> }

export type Turn = {
  /** What is new is looked for, too, not only the past. */
  isNewsDue: boolean
  isTimeLeft: () => boolean
}

/** One turn at the mail of a mailbox; true: there is more of the past to be read. Throws LeaseLost, and `AppError` when Outlook does not answer. */
export type MailReader = (ctx: MailContext, turn: Turn) => Promise<boolean>

/** Something else of a mailbox that is read in its turn, e.g. its calendar. Commits with `commitWithLease`. */
export type MailboxReader = (ctx: MailContext) => Promise<void>

export type EngineOptions = {
  database: Database
  access: ApplicationAccess
  pollSeconds: number
  readMail: MailReader
  readers?: readonly MailboxReader[]
  now?: () => Date
  /** How long it rests when nothing is due. */
  idleMs?: number
  /** How often it tells that it still holds a mailbox, well within the time for which a lease is valid. */
  renewMs?: number
}

type Running = Required<EngineOptions> & { keepPlans: () => Promise<void> }

const AT_ONCE = 4
const IDLE_MS = 1_000
const RENEW_MS = 10_000
/** The past is read in slices, between which what is new gets its turn. */
const SLICE_MS = 5_000
/** A mailbox is not read more often than so, however much is told of it. */
const REST_MS = 2_000
const FIRST_PAUSE_MS = 2_000
const LONGEST_PAUSE_MS = 5 * 60_000

export function startMailEngine(given: EngineOptions): MailEngine {
  const beside = { readers: [], now: () => new Date(), idleMs: IDLE_MS, renewMs: RENEW_MS, keepPlans: makePlanKeeper(given.database) }
  const options = { ...beside, ...given }
  const { database, access, now, idleMs } = options
  const owner = randomUUID()
  let isStopping = false
  let isHealthy = true
  const turns = new Set<Promise<void>>()
  const claim = async (): Promise<LeasedMailbox | null> => {
    try {
      const mailbox = await claimMailbox(database, owner, now())
      isHealthy = true
      return mailbox
    } catch (error) {
      isHealthy = false
      access.log.error({ err: error }, 'mailboxes could not be looked for')
      return null
    }
  }
  const work = async (): Promise<void> => {
    while (!isStopping) {
      const mailbox = turns.size < AT_ONCE ? await claim() : null
      if (!mailbox) {
        await Promise.race([pause(idleMs), ...turns])
        continue
      }
      const turn: Promise<void> = takeTurn(options, mailbox, () => isStopping).finally(() => turns.delete(turn))
      turns.add(turn)
    }
    await Promise.all(turns)
  }
  const working = work()
  return {
    isHealthy: () => isHealthy,
    stop: async () => {
      isStopping = true
      await working
    },
  }
}

async function takeTurn(options: Running, mailbox: LeasedMailbox, isStopping: () => boolean): Promise<void> {
  const { database, access, now, pollSeconds, renewMs } = options
  const db = database.forOrganisation(mailbox.organisationId)
  const renewal = setInterval(() => void renewLease(db, mailbox, now()).catch(() => {}), renewMs)
  try {
    const begun = now()
    const isNewsDue = mailbox.wakes.length > 0 || newsDueAt(mailbox.polledTo, pollSeconds) <= begun
    const ctx = await contextOf(options, mailbox)
    if (isNewsDue) await takeWishes(ctx)
    const isTimeLeft = (): boolean => !isStopping() && now().getTime() < begun.getTime() + SLICE_MS
    const hasMore = await options.readMail(ctx, { isNewsDue, isTimeLeft })
    if (isNewsDue) for (const read of options.readers) await readBeside(ctx, read)
    const read = isNewsDue ? { lastReadAt: now(), silentSince: null } : {}
    if (hasMore) await options.keepPlans()
    const nextAttemptAt = hasMore ? now() : newsDueAt(isNewsDue ? now() : mailbox.polledTo, pollSeconds)
    const restUntil = hasMore ? null : new Date(now().getTime() + REST_MS)
    await releaseLease(db, mailbox, { ...read, nextAttemptAt, restUntil, trouble: null, troubleSince: null, failures: 0 })
  } catch (error) {
    await recordTrouble(options, mailbox, error).catch((failure: unknown) =>
      access.log.error({ err: failure }, 'a trouble could not be written down'),
    )
  } finally {
    clearInterval(renewal)
  }
}

const GROWING_TABLES = 'contact_report, report_mail, report_customer, report_participant, mail_witness, mail_verdict'
const PLANS_KEEP_MS = 60_000

/** A mailbox's past fills tables faster than PostgreSQL notices by itself (the embedded one never does), and plans that were made for empty tables read them whole. */
function makePlanKeeper({ pool }: Database): () => Promise<void> {
  let keptAt = 0
  return async () => {
    if (performance.now() - keptAt < PLANS_KEEP_MS && keptAt > 0) return
    keptAt = performance.now()
    await pool.query(`analyze ${GROWING_TABLES}`)
  }
}

/** Between two looks only the past is read on, unless somebody wakes the mailbox. */
const newsDueAt = (polledTo: Date | null, pollSeconds: number): Date => new Date(polledTo === null ? 0 : polledTo.getTime() + pollSeconds * 1000)

/** Mail does not wait for what is read beside it: that is tried again at the next turn. */
async function readBeside(ctx: MailContext, read: MailboxReader): Promise<void> {
  try {
    await read(ctx)
  } catch (error) {
    if (error instanceof LeaseLost) throw error
    ctx.log.warn({ err: error, mailboxId: ctx.mailbox.id }, 'something beside the mail of a mailbox could not be read')
  }
}

/** A mailbox in trouble is tried again after a growing pause; the others do not wait for it. */
async function recordTrouble({ database, access, now }: Required<EngineOptions>, mailbox: LeasedMailbox, error: unknown): Promise<void> {
  if (error instanceof LeaseLost) return
  const reason = error instanceof AppError ? error.reason : 'UNEXPECTED'
  access.log.warn({ err: error, mailboxId: mailbox.id, reason, failures: mailbox.failures + 1 }, 'a mailbox could not be read')
  const wait = Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** mailbox.failures)
  const { prisma } = database.forOrganisation(mailbox.organisationId)
  const since = mailbox.failures === 0 ? { troubleSince: now() } : {}
  await prisma.mailbox.updateMany({
    where: { id: mailbox.id, leaseToken: mailbox.token },
    data: {
      ...since,
      trouble: reason,
      failures: { increment: 1 },
      nextAttemptAt: new Date(now().getTime() + wait),
      restUntil: new Date(now().getTime() + wait),
      leaseOwner: null,
      leaseUntil: null,
    },
  })
}

async function contextOf({ database, access, now }: Required<EngineOptions>, mailbox: LeasedMailbox): Promise<MailContext> {
  const db = database.forOrganisation(mailbox.organisationId)
  const organisation = await database.prisma.organisation.findUniqueOrThrow({ where: { id: mailbox.organisationId } })
  const policy = await db.prisma.loggingPolicy.findFirst({})
  if (!policy?.isLoggingOn) throw new LeaseLost()
  return { db, mailbox, organisation, policy, client: makeApplicationClient(access, mailbox), now, log: access.log }
}

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))
