/** One page of a mailbox: judged, read, and stored together with the cursor behind it. */
import { v7 as uuidv7 } from 'uuid'
import { newMailText } from '../../domain/mail-text/mail-text.ts'
import { isDuplicate, type OrganisationTransaction } from '../db.ts'
import type { MailPage, UnreadableMail } from '../graph/background-mail.ts'
import { mailsJudged, timed } from '../metrics.ts'
import { type JudgedPage, judgePage } from './judge-page.ts'
import { commitWithLease } from './lease.ts'
import type { MailContext } from './mail-context.ts'
import { keysOf } from './mail-keys.ts'
import type { Rules } from './rules.ts'
import { JudgedTooEarly, type LoggedMail, storePage, upsertVerdicts } from './store-page.ts'

type Cursor = { advance: (tx: OrganisationTransaction) => Promise<unknown> }

const MOST_RACES = 5

/** Another mailbox may bring the same mail in the same moment: then the page is looked at again. Throws LeaseLost. */
export async function ingestPage(ctx: MailContext, rules: Rules, page: MailPage, cursor: Cursor): Promise<void> {
  for (let race = 1; ; race++) {
    const judged = await timed('judge', () => judgePage(ctx, page.mails, rules.judging, rules.folderNames))
    const logged = await timed('text', () => readTexts(ctx, judged))
    try {
      await timed('store', () =>
        commitWithLease(ctx.db, ctx.mailbox, ctx.now(), async (tx) => {
          await storePage(ctx, tx, judged, logged)
          await recordUnreadable(ctx, tx, page.unreadable)
          await noteNewest(ctx, tx, judged)
          await cursor.advance(tx)
        }),
      )
      for (const { verdict } of judged.mails) mailsJudged.inc({ reason: verdict.reason })
      return
    } catch (error) {
      if (!(isDuplicate(error) || error instanceof JudgedTooEarly) || race === MOST_RACES) throw error
    }
  }
}

async function readTexts({ policy }: MailContext, { mails }: JudgedPage): Promise<LoggedMail[]> {
  const logged: LoggedMail[] = []
  for (const each of mails) {
    if (each.verdict.kind !== 'logged') continue
    const text = policy.isHeaderOnly || each.known ? '' : newMailText(each.mail)
    logged.push({ ...each, text, reportId: each.known?.reportId ?? uuidv7() })
  }
  return logged
}

/** How far the mailbox is known; the past does not set it back. */
async function noteNewest(ctx: MailContext, tx: OrganisationTransaction, { mails }: JudgedPage): Promise<void> {
  const newest = mails.map(({ mail }) => mail.receivedAt).reduce((latest, at) => (at > latest ? at : latest), '')
  if (newest === '') return
  const { id } = ctx.mailbox
  await tx.mailbox.updateMany({
    where: { id, OR: [{ lastMailAt: null }, { lastMailAt: { lt: new Date(newest) } }] },
    data: { lastMailAt: new Date(newest) },
  })
}

/** Nothing of it is kept but that it is there. */
async function recordUnreadable(ctx: MailContext, tx: OrganisationTransaction, mails: readonly UnreadableMail[]): Promise<void> {
  const rows = mails.map((mail) => {
    const { mailHash, messageHash } = keysOf({ ...mail, subject: mail.itemId }, ctx.organisation.mailSecret)
    return { mailHash, messageHash, receivedAt: mail.receivedAt, isLogged: false, reason: 'unreadable', ruleId: null, reportId: null }
  })
  await upsertVerdicts(ctx, tx, rows)
}
