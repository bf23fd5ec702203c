/** One page of a mailbox: judged, read, and stored together with the cursor behind it. */
import { v7 as uuidv7 } from 'uuid'
import { newMailText } from '../../../domain/mail/text/trim-mail-text.ts'
import type { MailPage, UnreadableMail } from '../../outlook/graph/background-mail.ts'
import { commitWithLease } from '../../outlook/mailboxes/lease.ts'
import type { MailContext } from '../../outlook/mailboxes/mailbox-context.ts'
import { isDuplicate, isUnstorable, type OrganisationTransaction } from '../../platform/database/db.ts'
import { mailsJudged, timed } from '../../platform/metrics.ts'
import { type JudgedPage, judgePage, type LoggedMail } from './judge-page.ts'
import { keysOf } from './mail-keys.ts'
import type { Rules } from './rules.ts'
import { JudgedTooEarly, storePage, upsertVerdicts } from './store-page.ts'

type Advance = (tx: OrganisationTransaction) => Promise<unknown>
type Found = Pick<MailPage, 'mails' | 'unreadable'>

/** Stores what the page came to and `advance`s the cursor behind it. A mail that cannot be judged or stored is recorded as such and holds up no other. Throws LeaseLost. */
export async function ingestPage(ctx: MailContext, rules: Rules, page: Found, advance: Advance): Promise<void> {
  try {
    await judgeAndStore(ctx, rules, page, advance)
  } catch (error) {
    if (!isPoisoned(error)) throw error
    await ingestOneByOne(ctx, rules, page, advance)
  }
}

/** The same again would end the same. */
const isPoisoned = (error: unknown): boolean => isUnstorable(error) || error instanceof RangeError

async function ingestOneByOne(ctx: MailContext, rules: Rules, page: Found, advance: Advance): Promise<void> {
  const unreadable = [...page.unreadable]
  for (const mail of page.mails)
    try {
      await judgeAndStore(ctx, rules, { mails: [mail], unreadable: [] }, async () => {})
    } catch (error) {
      if (!isPoisoned(error)) throw error
      ctx.log.warn({ err: error, mailboxId: ctx.mailbox.id }, 'a mail could not be stored')
      unreadable.push({ ...mail, senderAddress: mail.from?.address ?? null })
    }
  await judgeAndStore(ctx, rules, { mails: [], unreadable }, advance)
}

const MOST_RACES = 5

/** Another mailbox may bring the same mail in the same moment: then the page is looked at again. */
async function judgeAndStore(ctx: MailContext, rules: Rules, page: Found, advance: Advance): Promise<void> {
  for (let race = 1; ; race++) {
    const judged = await timed('judge', () => judgePage(ctx, page.mails, rules.judging, rules.placeOf))
    const logged = await timed('text', async () => readTexts(ctx, judged))
    try {
      await timed('store', () => store(ctx, { judged, logged, isAfterwards: rules.isAfterwards }, page.unreadable, advance))
      for (const { verdict } of judged.mails) mailsJudged.inc({ reason: verdict.reason })
      return
    } catch (error) {
      if (!isRace(error) || race === MOST_RACES) throw error
    }
  }
}

const isRace = (error: unknown): boolean => isDuplicate(error) || error instanceof JudgedTooEarly

type PageToStore = { judged: JudgedPage; logged: readonly LoggedMail[]; isAfterwards: boolean }

const store = (ctx: MailContext, { judged, ...toLog }: PageToStore, unreadable: readonly UnreadableMail[], advance: Advance) =>
  commitWithLease(ctx.db, ctx.mailbox, ctx.now(), async (tx) => {
    await storePage(ctx, tx, judged, toLog)
    await recordUnreadable(ctx, tx, unreadable)
    await noteNewest(ctx, tx, judged)
    await advance(tx)
  })

const readTexts = ({ policy }: MailContext, { mails }: JudgedPage): LoggedMail[] =>
  mails
    .filter(({ verdict }) => verdict.kind === 'logged')
    .map((each) => ({
      ...each,
      text: policy.isHeaderOnly || each.known ? '' : newMailText(each.mail),
      reportId: each.known?.reportId ?? uuidv7(),
    }))

/** How far the mailbox is known; the past does not set it back, and a date in the future says nothing. */
async function noteNewest(ctx: MailContext, tx: OrganisationTransaction, { mails }: JudgedPage): Promise<void> {
  const newest = mails.map(({ mail }) => mail.receivedAt).reduce((latest, at) => (at > latest && new Date(at) <= ctx.now() ? at : latest), '')
  const { id, connectedAt } = ctx.mailbox
  if (newest === '' || new Date(newest) < connectedAt) return
  await tx.mailbox.updateMany({
    where: { id, OR: [{ lastMailAt: null }, { lastMailAt: { lt: new Date(newest) } }] },
    data: { lastMailAt: new Date(newest) },
  })
}

/** Nothing of it is kept but that it is there. What comes twice under one id is one. */
async function recordUnreadable(ctx: MailContext, tx: OrganisationTransaction, mails: readonly UnreadableMail[]): Promise<void> {
  const rows = mails.map((mail) => {
    const { mailHash, messageHash } = keysOf({ ...mail, subject: mail.itemId }, ctx.hashKey)
    const none = { isLogged: false, isAfterwards: false, reason: 'unreadable', ruleId: null, reportId: null }
    return { mailHash, messageHash, receivedAt: mail.receivedAt, ...none }
  })
  await upsertVerdicts(ctx, tx, [...new Map(rows.map((row) => [row.mailHash, row])).values()])
}
