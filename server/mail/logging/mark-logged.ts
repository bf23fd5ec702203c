/** Logged mails carry the company's category in Outlook, so that every list shows it. */
import { addCategory } from '../../outlook/graph/mail-category.ts'
import type { MailContext } from '../../outlook/mailboxes/mailbox-context.ts'
import { fragment, organisation } from '../../platform/database/db.ts'
import { isGone } from '../../platform/errors.ts'
import { oneByOne } from '../../platform/one-by-one.ts'

/** So many at each look, the newest first: two requests each, beside which new mail goes on. */
const MOST_AT_ONCE = 50

/** What was marked is written down mail by mail; one that fails is tried again at the next turn. True: there may be more. */
export async function markLogged(ctx: MailContext): Promise<boolean> {
  const { db, mailbox, client, policy } = ctx
  if (policy.markCategory === null) return false
  const { markCategory } = policy
  const unmarked = await findUnmarked(ctx, markCategory)
  await oneByOne(unmarked, async ({ id, itemId }) => {
    await addCategory(client, mailbox.oid, itemId, markCategory).catch(ignoreGone)
    await db.prisma.mailWitness.updateMany({ where: { id }, data: { markedAs: markCategory } })
  })
  return unmarked.length === MOST_AT_ONCE
}

/** By three stretches of one index: where all is marked they are empty, and nothing is read. */
const findUnmarked = ({ db, mailbox }: MailContext, category: string) => {
  const of = fragment`select id, item_id, report_id from mail_witness where organisation_id = ${organisation} and mailbox = ${mailbox.oid}`
  return db.sql<{ id: string; itemId: string }>`
    select w.id, w.item_id as "itemId" from (${of} and marked_as is null union all ${of} and marked_as < ${category} union all ${of} and marked_as > ${category}) w
      join contact_report r on r.organisation_id = ${organisation} and r.id = w.report_id and r.withdrawn_at is null and r.text_state <> 'follows'
    order by r.at desc limit ${MOST_AT_ONCE}`
}

/** Deleted in Outlook: there is nothing to mark any more. */
function ignoreGone(error: unknown): void {
  if (!isGone(error)) throw error
}
