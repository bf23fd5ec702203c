/** Logged mails carry the company's category in Outlook, so that every list shows it. */
import { addCategory } from '../../outlook/graph/mail-category.ts'
import type { MailContext } from '../../outlook/mailboxes/mailbox-context.ts'
import { organisation } from '../../platform/database/db.ts'
import { AppError } from '../../platform/errors.ts'
import { oneByOne } from '../../platform/one-by-one.ts'

/** So many at each turn, the newest first: two requests each, beside which new mail goes on. */
const MOST_AT_ONCE = 50

/** What was marked is written down mail by mail; one that fails is tried again at the next turn. */
export async function markLogged(ctx: MailContext): Promise<void> {
  const { db, mailbox, client, policy } = ctx
  if (policy.markCategory === null) return
  const { markCategory } = policy
  await oneByOne(await findUnmarked(ctx, markCategory), async ({ id, itemId }) => {
    await addCategory(client, mailbox.oid, itemId, markCategory).catch(ignoreGone)
    await db.prisma.mailWitness.updateMany({ where: { id }, data: { markedAs: markCategory } })
  })
}

const findUnmarked = ({ db, mailbox }: MailContext, category: string) => db.sql<{ id: string; itemId: string }>`
  select w.id, w.item_id as "itemId" from mail_witness w
    join contact_report r on r.organisation_id = ${organisation} and r.id = w.report_id and r.withdrawn_at is null and r.text_state <> 'follows'
  where w.organisation_id = ${organisation} and w.mailbox = ${mailbox.oid} and w.marked_as is distinct from ${category}
  order by r.at desc limit ${MOST_AT_ONCE}`

/** Deleted in Outlook: there is nothing to mark any more. */
function ignoreGone(error: unknown): void {
  if (!(error instanceof AppError && error.reason === 'OUTLOOK_GONE')) throw error
}
