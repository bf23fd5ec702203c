/** How it stands with every mailbox of the company, for its administrator: whether it is read, never what stands in it, nor how much mail a colleague has. */
import { z } from 'zod'
import type { Leaver } from '../../../domain/company/served.ts'
import { tallyOf } from '../../../domain/company/smallest-group.ts'
import { isOfSales } from '../../company/people/connected.ts'
import { leaverIn, type PresenceRow, presenceOf } from '../../company/people/presence.ts'
import { wakeMailboxes } from '../../outlook/mailboxes/wake.ts'
import type { Context } from '../../platform/call/context.ts'
import { findEvaluation } from '../../platform/call/evaluation.ts'
import { organisation } from '../../platform/database/db.ts'
import { AppError } from '../../platform/errors.ts'
import { id } from '../../platform/input.ts'
import { isCompareWanted, type MailboxHealth, toCompared, waitingIn } from './show-health.ts'

/** Without the figures that only its owner may see. */
export type MailboxOverview = Omit<MailboxHealth, 'past' | 'loggedToday' | 'notLoggedToday'> & {
  troubleSince: string | null
  /** Its owner has left, or seems to have; null: he is here, or nobody owns it. */
  leaver: Leaver | null
}

type Row = Omit<MailboxOverview, 'waiting' | 'compared' | 'leaver'> &
  PresenceRow & {
    userId: string | null
    reconciliation: unknown
    read: number | null
    total: number | null
  }

/** Those that need somebody first. Whoever of sales has ended his connection stands among those who are not connected (`unconnected-people.ts`). */
export async function listMailboxes(ctx: Context): Promise<MailboxOverview[]> {
  const rows = await ctx.db.sql<Row>`
    select m.id as "mailboxId", m.user_id as "userId", m.name, m.kind, m.status as state, m.last_read_at as "lastReadAt", m.trouble, m.trouble_since as "troubleSince",
      m.silent_since as "silentSince", m.reconciliation, ${isCompareWanted} as "isCompareWanted", l.read, l.total,
      ${presenceOf(ctx)}
    from mailbox m left join app_user u on u.organisation_id = ${organisation} and u.id = m.user_id left join lateral (select sum(read_count)::int as read, case when bool_and(total_count is not null) then sum(total_count)::int end as total
      from mail_listing where organisation_id = ${organisation} and mailbox_id = m.id and finished_at is null) l on true
    where m.organisation_id = ${organisation} and (m.status = 'connected' or ${isOfSales} is not true)
    order by m.status, m.silent_since nulls last, m.trouble_since nulls last, u.role_lost_at nulls last, coalesce(u.last_seen_at, u.created_at) nulls last, m.name`
  const { mayTell } = await findEvaluation(ctx)
  return rows.map(({ userId, isActive, roleLostOn, seenOn, reconciliation, read, total, ...row }) => {
    const isCounted = mayTell(tallyOf([userId === null ? [] : [userId]]))
    const compared = toCompared(reconciliation)
    return {
      ...row,
      leaver: leaverIn(ctx, { isActive, roleLostOn, seenOn }),
      waiting: isCounted ? waitingIn({ trouble: row.trouble, read, total }) : null,
      compared: compared && { ...compared, mails: isCounted ? compared.mails : null },
    }
  })
}

export const mailboxToCompare = z.strictObject({ mailboxId: id })

export type MailboxToCompare = z.infer<typeof mailboxToCompare>

/** The owner's own mailbox, any for an administrator: it is compared with Outlook at its next turn. Throws NOT_FOUND. */
export async function compareMailbox(ctx: Context, { mailboxId }: MailboxToCompare): Promise<void> {
  const mine = ctx.user.role === 'admin' ? {} : { userId: ctx.user.id }
  await ctx.db.prisma.$transaction(async (tx) => {
    if ((await tx.mailbox.count({ where: { id: mailboxId, status: 'connected', ...mine } })) === 0) throw new AppError('NOT_FOUND', 'No such mailbox')
    await wakeMailboxes(ctx, tx, 'compare', { mailboxId })
  })
}
