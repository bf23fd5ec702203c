/** Which changes of a mailbox have been read already. Exchange tells of the last ones again, and of some late: what is known is neither fetched nor judged twice. */
import { keyedHash } from '../../contact-reports/hash-identity.ts'
import type { MailChange } from '../../outlook/graph/background-mail.ts'
import type { MailContext } from '../../outlook/mailboxes/mailbox-context.ts'
import { type OrganisationTransaction, organisation, sqlWithin } from '../../platform/database/db.ts'

/** Exchange may show a change so much later than its time says. */
const LATE_MS = 120_000

const hashOf = ({ hashKey }: MailContext, { itemId, changeKey }: MailChange): string => keyedHash(hashKey, `${itemId} ${changeKey}`)

/** Those that have not been read. */
export async function unseen(ctx: MailContext, changes: readonly MailChange[]): Promise<MailChange[]> {
  if (changes.length === 0) return []
  const { db, mailbox } = ctx
  const hashed = changes.map((change) => ({ change, hash: hashOf(ctx, change) }))
  const where = { mailboxId: mailbox.id, changeHash: { in: hashed.map(({ hash }) => hash) } }
  const known = new Set((await db.prisma.mailChangeSeen.findMany({ where, select: { changeHash: true } })).map(({ changeHash }) => changeHash))
  return hashed.flatMap(({ change, hash }) => (known.has(hash) ? [] : [change]))
}

/** In the transaction that stores what they came to. */
export async function noteSeen(ctx: MailContext, tx: OrganisationTransaction, changes: readonly MailChange[]): Promise<void> {
  if (changes.length === 0) return
  const rows = changes.map((change) => ({ hash: hashOf(ctx, change), at: change.at }))
  await sqlWithin(tx, ctx.mailbox.organisationId)`
    insert into mail_change_seen (organisation_id, mailbox_id, change_hash, changed_at)
    select ${organisation}, ${ctx.mailbox.id}::uuid, c.hash, c.at from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as c(hash char(64), at timestamptz)
    on conflict do nothing`
}

/** The instant, by Exchange's clock, from which late changes are looked for. What is dated in the future says nothing of it. */
export async function lateFrom({ db, mailbox, now }: MailContext): Promise<Date> {
  const where = { mailboxId: mailbox.id, changedAt: { lte: now() } }
  const { _min } = await db.prisma.mailChangeSeen.aggregate({ where, _min: { changedAt: true } })
  return _min.changedAt ?? new Date((mailbox.polledTo ?? mailbox.connectedAt).getTime() - LATE_MS)
}

/** Late ones have been looked for up to `readTo`: what is much older is not told again. */
export async function forgetSeen({ db, mailbox }: MailContext, readTo: Date): Promise<void> {
  await db.prisma.mailChangeSeen.deleteMany({ where: { mailboxId: mailbox.id, changedAt: { lt: new Date(readTo.getTime() - LATE_MS) } } })
}
