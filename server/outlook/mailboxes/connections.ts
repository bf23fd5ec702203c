/** Connecting a mailbox: its owner's own click, or the administrator's for team mailboxes. Ending that: the owner, or the administrator for any. */

import { v7 as uuidv7 } from 'uuid'
import { z } from 'zod'
import { recordAct } from '../../platform/call/audit.ts'
import type { Context } from '../../platform/call/context.ts'
import type { OrganisationTransaction } from '../../platform/database/db.ts'
import { AppError } from '../../platform/errors.ts'
import { address, id } from '../../platform/input.ts'
import { enrol } from '../chores/enrol.ts'
import { MAILBOX_CHORES } from './mailbox-chore.ts'
import { startListing } from './start-listing.ts'

type Owner = { oid: string; address: string; name: string; kind: 'user' | 'shared'; userId: string | null }

/** The caller's own mailbox. Throws FORBIDDEN while the company has switched logging off. Twice is once. */
export const connectOwn = (ctx: Context): Promise<void> =>
  connect(ctx, { oid: ctx.user.oid, address: ctx.user.mail.toLowerCase(), name: ctx.user.name, kind: 'user', userId: ctx.user.id })

export const mailboxToConnect = z.strictObject({ address })

export type MailboxToConnect = z.infer<typeof mailboxToConnect>

/**
 * Exchange itself must say that the mailbox is a shared one: nobody's own is connected by somebody else. That is not enough where somebody has left and his
 * mailbox was made a shared one: what is or was a user's stays his. Throws INVALID.
 */
export async function connectShared(ctx: Context, { address }: MailboxToConnect): Promise<void> {
  const { isShared, ...owner } = await ctx.mailboxOwner(address)
  if (!isShared || (await isSomebodys(ctx, owner.oid))) throw new AppError('INVALID', 'Not a shared mailbox, or somebody’s that was made one')
  await connect(ctx, { ...owner, kind: 'shared', userId: null })
}

/** Whoever has once used the product with this account, or connected its mailbox. */
async function isSomebodys({ db }: Context, oid: string): Promise<boolean> {
  const [users, mailboxes] = await Promise.all([db.prisma.user.count({ where: { oid } }), db.prisma.mailbox.count({ where: { oid, kind: 'user' } })])
  return users + mailboxes > 0
}

export const disconnectOwn = (ctx: Context): Promise<void> => disconnect(ctx, { oid: ctx.user.oid })

export const mailboxToDisconnect = z.strictObject({ mailboxId: id })

export type MailboxToDisconnect = z.infer<typeof mailboxToDisconnect>

/** Any mailbox of the company. Throws NOT_FOUND. */
export const disconnectAny = (ctx: Context, { mailboxId }: MailboxToDisconnect): Promise<void> => disconnect(ctx, { id: mailboxId })

async function connect(ctx: Context, owner: Owner): Promise<void> {
  const policy = await ctx.db.prisma.loggingPolicy.findFirst({})
  if (!policy?.isLoggingOn) throw new AppError('FORBIDDEN', 'The company has switched logging off')
  const { organisationId, id: connectedById } = ctx.user
  const connectedAt = ctx.now()
  const fresh = { ...owner, status: 'connected' as const, connectedById, connectedAt, disconnectedAt: null, nextAttemptAt: connectedAt }
  await ctx.db.prisma.$transaction(async (tx) => {
    const known = await tx.mailbox.findFirst({ where: { oid: owner.oid }, select: { id: true, status: true, kind: true } })
    if (known?.status === 'connected' && known.kind === owner.kind) return
    const id = known?.id ?? uuidv7()
    const unread = {
      ...{ polledTo: null, lookedAt: null, lastReadAt: null, foldersLink: null, foldersAt: null, reconciledAt: null, compareBegunAt: null },
      ...{ trouble: null, troubleSince: null, failures: 0, silentSince: null, restUntil: null },
    }
    if (known) await tx.mailbox.updateMany({ where: { id }, data: { ...fresh, ...unread, leaseToken: { increment: 1 }, leaseUntil: null } })
    else await tx.mailbox.create({ data: { organisationId, id, ...fresh } })
    await tx.mailFolder.deleteMany({ where: { mailboxId: id } })
    await tx.mailListing.deleteMany({ where: { mailboxId: id } })
    await tx.mailboxWake.deleteMany({ where: { mailboxId: id } })
    await tx.mailChangeSeen.deleteMany({ where: { mailboxId: id } })
    await startListing({ mailbox: { organisationId, id }, policy, now: ctx.now }, tx, { cause: 'connected', newest: connectedAt })
    await enrol(tx, MAILBOX_CHORES, { organisationId, subjectId: id }, connectedAt)
    await recordAct(ctx, tx, 'mailSync.connect', 'mailbox', id)
  })
}

/** At once: whoever reads the mailbox now can commit nothing more. What was logged stays, the names of its folders go. */
async function disconnect(ctx: Context, which: { oid: string } | { id: string }): Promise<void> {
  await ctx.db.prisma.$transaction(async (tx) => {
    const mailbox = await tx.mailbox.findFirst({ where: which, select: { id: true, status: true } })
    if (!mailbox) throw new AppError('NOT_FOUND', 'No such mailbox')
    if (mailbox.status === 'disconnected') return
    await end(ctx, tx, mailbox.id)
  })
}

async function end(ctx: Context, tx: OrganisationTransaction, id: string): Promise<void> {
  await tx.mailbox.updateMany({
    where: { id },
    data: { status: 'disconnected', disconnectedAt: ctx.now(), leaseToken: { increment: 1 }, leaseUntil: null },
  })
  await tx.mailListing.deleteMany({ where: { mailboxId: id } })
  await tx.mailFolder.deleteMany({ where: { mailboxId: id } })
  await tx.mailboxWake.deleteMany({ where: { mailboxId: id } })
  await tx.chore.deleteMany({ where: { subjectId: id } })
  await tx.mailChangeSeen.deleteMany({ where: { mailboxId: id } })
  await recordAct(ctx, tx, 'mailSync.disconnect', 'mailbox', id)
}
