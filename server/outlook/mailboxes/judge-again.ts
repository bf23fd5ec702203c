/** Mails of the past get another verdict when what speaks for them has changed. */
import type { Context } from '../../platform/call/context.ts'
import type { OrganisationTransaction } from '../../platform/database/db.ts'
import { startListing } from './start-listing.ts'

/** Which mails: those of an address or domain, in a folder of that name, or, of a category, all. `userId`: only in his mailbox; null: in all that are connected. */
export type Changed = { userId: string | null; kind: 'address' | 'domain' | 'folder' | 'category'; value: string }

type Writer = Pick<Context, 'user' | 'now'>
type Stretch = { participant: string | null; folderId: string | null }

/** In the transaction of the change. */
export async function judgeAgain(ctx: Writer, tx: OrganisationTransaction, { userId, kind, value }: Changed): Promise<void> {
  const isPerson = kind === 'address' || kind === 'domain'
  const mailboxes = await connected(tx, userId)
  for (const mailboxId of mailboxes) {
    const folders = kind === 'folder' ? await foldersNamed(tx, mailboxId, value) : [null]
    for (const folderId of folders) await listAgain(ctx, tx, mailboxId, { folderId, participant: isPerson ? value.replace(/^@/, '') : null })
  }
}

/** Somebody became known by address, domain or number: what he wrote himself, and what may have come from him through a gateway. */
export async function judgeKnownAgain(ctx: Writer, tx: OrganisationTransaction, names: readonly (string | null | undefined)[]): Promise<void> {
  const gateways = await tx.mailGateway.findMany({ select: { sender: true } })
  const values = [...names.filter((name) => name !== null && name !== undefined), ...gateways.map(({ sender }) => sender)]
  for (const value of new Set(values)) await judgeAgain(ctx, tx, { userId: null, kind: 'address', value })
}

async function connected(tx: OrganisationTransaction, userId: string | null): Promise<string[]> {
  const rows = await tx.mailbox.findMany({ where: { status: 'connected', ...(userId ? { userId } : {}) }, select: { id: true } })
  return rows.map(({ id }) => id)
}

/** With those below them. */
async function foldersNamed(tx: OrganisationTransaction, mailboxId: string, name: string): Promise<string[]> {
  const all = await tx.mailFolder.findMany({ where: { mailboxId }, select: { folderId: true, parentFolderId: true, name: true } })
  const isMeant = (folder: (typeof all)[number] | undefined, depth = 0): boolean => {
    if (!folder || depth > all.length) return false
    if (folder.name.trim().toLowerCase() === name.trim().toLowerCase()) return true
    return isMeant(
      all.find(({ folderId }) => folderId === folder.parentFolderId),
      depth + 1,
    )
  }
  return all.filter((folder) => isMeant(folder)).map(({ folderId }) => folderId)
}

/** Two wishes that wait are one. */
async function listAgain(ctx: Writer, tx: OrganisationTransaction, id: string, stretch: Stretch): Promise<void> {
  const policy = await tx.loggingPolicy.findFirst({ select: { depthMonths: true } })
  if (!policy) return
  const waiting = await tx.mailListing.findFirst({
    where: { mailboxId: id, cause: 'rejudge', ...stretch, finishedAt: null, readCount: 0 },
    select: { id: true },
  })
  const { organisationId } = ctx.user
  if (!waiting) await startListing({ mailbox: { organisationId, id }, policy, now: ctx.now }, tx, { cause: 'rejudge', ...stretch })
  await tx.mailbox.updateMany({ where: { id }, data: { wokenAt: ctx.now() } })
  await tx.mailbox.updateMany({ where: { id, trouble: null }, data: { nextAttemptAt: ctx.now() } })
}
