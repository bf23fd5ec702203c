/** Has every connected mailbox read whenever it is due, by those who know what to do with what stands in it; several processes share the work. */
import { randomUUID } from 'node:crypto'
import type { WakeCause } from '../../generated/prisma/enums.ts'
import type { Database } from '../../platform/database/db.ts'
import type { HashKeys } from '../../platform/database/hash-keys.ts'
import { AppError } from '../../platform/errors.ts'
import { type ApplicationAccess, makeApplicationClient } from '../graph/access/application-client.ts'
import { takeWishes } from './judge-again.ts'
import { claimMailboxes, type LeasedMailbox, LeaseLost, releaseLease, renewLease } from './lease.ts'
import type { MailContext } from './mailbox-context.ts'

export type MailEngine = { isHealthy: () => boolean; stop: () => Promise<void> }

export type Turn = {
  /** The clock says that all of the mailbox is looked at, whatever was told of it. */
  isLook: boolean
  /** Something of that kind is to be done: somebody has woken the mailbox for it, or the clock says so. */
  isDue: (cause: WakeCause) => boolean
  isTimeLeft: () => boolean
}

/** What of a mailbox's mail is still to be read: of its past, or even of what has changed. */
export type MailLeft = 'nothing' | 'past' | 'changes'

/** One turn at the mail of a mailbox. Throws LeaseLost, and `AppError` when Outlook does not answer. */
export type MailReader = (ctx: MailContext, turn: Turn) => Promise<MailLeft>

/** Something else of a mailbox that is read in its turn, e.g. its calendar; `true`: there is more of it, anything else: all is read. Commits with `commitWithLease`. */
export type MailboxReader = (ctx: MailContext, turn: Turn) => Promise<unknown>

export type EngineOptions = {
  database: Database
  access: ApplicationAccess
  hashKeys: HashKeys
  /** Between two looks at a mailbox of which Graph does not tell. */
  pollSeconds: number
  /** Between two looks at a mailbox of which Graph tells. */
  toldPollSeconds?: number
  readMail: MailReader
  readers?: readonly MailboxReader[]
  now?: () => Date
  /** How long it rests when nothing is due. */
  idleMs?: number
  /** How often it tells that it still holds a mailbox, well within the time for which a lease is valid. */
  renewMs?: number
}

type Running = Required<EngineOptions> & { keepPlans: () => Promise<void> }

/** A turn mostly waits for Graph. A few are begun at a time, and none when turns wait for the database instead: more would only make all of them slower. */
const MOST_AT_ONCE = 64
const BEGUN_AT_ONCE = 8
const MOST_WAITING_FOR_DATABASE = 8
/** Until it is looked again whether there is room for more. */
const ROOM_MS = 100
const IDLE_MS = 1_000
const RENEW_MS = 10_000
const TOLD_POLL_SECONDS = 480
/** The past is read in slices, between which what is new gets its turn. */
const SLICE_MS = 5_000
/** A mailbox is not read more often than so, however much is told of it. */
const REST_MS = 2_000
/** What is read beside mail leaves Outlook some rest between two slices, and the mailbox its requests for new mail. */
const BESIDE_PAUSE_MS = 15_000
const FIRST_PAUSE_MS = 2_000
const LONGEST_PAUSE_MS = 5 * 60_000

export function startMailEngine(given: EngineOptions): MailEngine {
  const beside = { readers: [], now: () => new Date(), idleMs: IDLE_MS, renewMs: RENEW_MS, toldPollSeconds: TOLD_POLL_SECONDS }
  const options: Running = { ...beside, keepPlans: makePlanKeeper(given.database), ...given }
  const { database, access, now, idleMs } = options
  const owner = randomUUID()
  let isStopping = false
  let isHealthy = true
  const turns = new Set<Promise<void>>()
  const freePlaces = (): number => (database.pool.waitingCount > MOST_WAITING_FOR_DATABASE ? 0 : Math.min(BEGUN_AT_ONCE, MOST_AT_ONCE - turns.size))
  const claim = async (most: number): Promise<LeasedMailbox[]> => {
    try {
      const mailboxes = await claimMailboxes(database, owner, now(), most)
      isHealthy = true
      return mailboxes
    } catch (error) {
      isHealthy = false
      access.log.error({ err: error }, 'mailboxes could not be looked for')
      return []
    }
  }
  const begin = (mailbox: LeasedMailbox): void => {
    const turn: Promise<void> = takeTurn(options, mailbox, () => isStopping).finally(() => turns.delete(turn))
    turns.add(turn)
  }
  const work = async (): Promise<void> => {
    while (!isStopping) {
      const free = freePlaces()
      const mailboxes = free > 0 ? await claim(free) : []
      mailboxes.forEach(begin)
      await pause(mailboxes.length < free ? idleMs : Math.min(ROOM_MS, idleMs))
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
  const { database, now, renewMs, access } = options
  const db = database.forOrganisation(mailbox.organisationId)
  const renewal = setInterval(() => void renewLease(db, mailbox, now()).catch(() => {}), renewMs)
  try {
    const begun = now()
    const isTimeLeft = (): boolean => !isStopping() && now().getTime() < begun.getTime() + SLICE_MS
    const isLook = nextLook(options, mailbox, mailbox.lookedAt) <= begun
    const turn = { isLook, isDue: (cause: WakeCause) => isLook || mailbox.wakes.some((wake) => wake.cause === cause), isTimeLeft }
    const { ofMail, isMoreBeside } = await readAll(options, await contextOf(options, mailbox), turn)
    const [isHeard, isOver] = [ofMail !== 'changes', ofMail === 'nothing']
    const lookedAt = isLook && isHeard ? begun : mailbox.lookedAt
    if (!isOver) await options.keepPlans()
    const [look, soon] = [nextLook(options, mailbox, lookedAt), new Date(now().getTime() + BESIDE_PAUSE_MS)]
    await releaseLease(db, isHeard ? mailbox : { ...mailbox, wakes: [] }, {
      ...{ lookedAt, trouble: null, troubleSince: null, failures: 0 },
      ...(turn.isDue('mail') ? { lastReadAt: now(), silentSince: null } : {}),
      nextAttemptAt: !isOver ? now() : isMoreBeside && soon < look ? soon : look,
      restUntil: isOver ? new Date(now().getTime() + REST_MS) : null,
    })
  } catch (error) {
    await recordTrouble(options, mailbox, error).catch((failure: unknown) =>
      access.log.error({ err: failure }, 'a trouble could not be written down'),
    )
  } finally {
    clearInterval(renewal)
  }
}

/** Mail first. While slice after slice of the past is read, the rest waits for the clock or a wake-up. */
async function readAll({ readMail, readers }: Running, ctx: MailContext, turn: Turn): Promise<{ ofMail: MailLeft; isMoreBeside: boolean }> {
  if (turn.isDue('wish')) await takeWishes(ctx)
  const ofMail = await readMail(ctx, turn)
  let isMoreBeside = false
  if (ofMail !== 'nothing' && !turn.isLook && ctx.mailbox.wakes.length === 0) return { ofMail, isMoreBeside }
  for (const read of readers) isMoreBeside = (await readBeside(ctx, turn, read)) || isMoreBeside
  return { ofMail, isMoreBeside }
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

/** Until then only the past is read on, unless somebody wakes the mailbox. */
function nextLook({ pollSeconds, toldPollSeconds }: Running, { isTold }: LeasedMailbox, lookedAt: Date | null): Date {
  const seconds = isTold ? Math.max(pollSeconds, toldPollSeconds) : pollSeconds
  return new Date(lookedAt === null ? 0 : lookedAt.getTime() + seconds * 1000)
}

/** Mail does not wait for what is read beside it: that is tried again at the next turn. Graph's wish to be left alone ends the whole turn. */
async function readBeside(ctx: MailContext, turn: Turn, read: MailboxReader): Promise<boolean> {
  try {
    return (await read(ctx, turn)) === true
  } catch (error) {
    if (error instanceof LeaseLost || (error instanceof AppError && error.retryAfterMs !== undefined)) throw error
    ctx.log.warn({ err: error, mailboxId: ctx.mailbox.id }, 'something beside the mail of a mailbox could not be read')
    return false
  }
}

/** A mailbox in trouble frees its place and is tried again after the pause that Graph asked for, else after a growing one; the others do not wait for it. */
async function recordTrouble({ database, access, now }: Running, mailbox: LeasedMailbox, error: unknown): Promise<void> {
  if (error instanceof LeaseLost) return
  const reason = error instanceof AppError ? error.reason : 'UNEXPECTED'
  access.log.warn({ err: error, mailboxId: mailbox.id, reason, failures: mailbox.failures + 1 }, 'a mailbox could not be read')
  const growing = Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** mailbox.failures)
  const again = new Date(now().getTime() + ((error instanceof AppError ? error.retryAfterMs : undefined) ?? growing))
  const { prisma } = database.forOrganisation(mailbox.organisationId)
  const since = mailbox.failures === 0 ? { troubleSince: now() } : {}
  await prisma.mailbox.updateMany({
    where: { id: mailbox.id, leaseToken: mailbox.token },
    data: {
      ...since,
      ...{ trouble: reason, failures: { increment: 1 } },
      ...{ nextAttemptAt: again, restUntil: again, leaseOwner: null, leaseUntil: null },
    },
  })
}

async function contextOf({ database, access, hashKeys, now }: Running, mailbox: LeasedMailbox): Promise<MailContext> {
  const { organisationId, organisation, policy } = mailbox
  const [db, hashKey] = [database.forOrganisation(organisationId), await hashKeys(organisationId)]
  return { db, mailbox, organisation, policy, hashKey, client: makeApplicationClient(access, mailbox), now, log: access.log }
}

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))
