/** The folders of a mailbox, as Outlook shows them. */

import { v7 as uuidv7 } from 'uuid'
import { cutText } from '../../../domain/texts/cut-text.ts'
import { type FolderChanges, listFolders, type MailFolder, readFolderChanges } from '../../outlook/graph/background-mail.ts'
import { commitWithLease } from '../../outlook/mailboxes/lease.ts'
import type { MailContext } from '../../outlook/mailboxes/mailbox-context.ts'
import type { OrganisationTransaction } from '../../platform/database/db.ts'
import { AppError } from '../../platform/errors.ts'

const LONGEST_NAME = 255
/** So often it is asked what has become of them. */
const BETWEEN_MS = 240_000

/** Every few minutes, in one request: new ones are added, renamed ones changed, deleted ones forgotten: their mails have moved, or are gone. */
export async function syncFolders(ctx: MailContext): Promise<void> {
  const { db, mailbox, now } = ctx
  const row = await db.prisma.mailbox.findFirst({ where: { id: mailbox.id }, select: { foldersLink: true, foldersAt: true } })
  if (!row || (row.foldersAt && now().getTime() - row.foldersAt.getTime() < BETWEEN_MS)) return
  await store(ctx, await changesOf(ctx, row.foldersLink))
}

/** At once: a mail lies in one that is not known yet. */
export const listAllFolders = async (ctx: MailContext): Promise<void> => store(ctx, await allFolders(ctx))

async function changesOf(ctx: MailContext, link: string | null): Promise<FolderChanges> {
  try {
    return await readFolderChanges(ctx.client, ctx.mailbox.oid, link)
  } catch (error) {
    const isLost = error instanceof AppError && error.reason === 'OUTLOOK_GONE'
    if (isLost && link !== null) return await changesOf(ctx, null)
    // A mailbox that is full has no room for the state of a delta query, but can be listed.
    if (!(error instanceof AppError && error.reason === 'OUTLOOK_REFUSED')) throw error
    return await allFolders(ctx)
  }
}

async function allFolders({ client, mailbox }: MailContext): Promise<FolderChanges> {
  return { isAll: true, folders: await listFolders(client, mailbox.oid), gone: [], link: null }
}

async function store(ctx: MailContext, changes: FolderChanges): Promise<void> {
  const { db, mailbox, now } = ctx
  const known = await db.prisma.mailFolder.findMany({
    where: { mailboxId: mailbox.id },
    select: { folderId: true, parentFolderId: true, name: true },
  })
  const byId = new Map(known.map((folder) => [folder.folderId, folder]))
  const listed = new Set(changes.folders.map(({ id }) => id))
  const gone = changes.isAll ? known.flatMap(({ folderId }) => (listed.has(folderId) ? [] : [folderId])) : changes.gone
  const changed = changes.folders.filter(({ id, parentId, name }) => {
    const folder = byId.get(id)
    return folder?.name !== cutText(name, LONGEST_NAME) || folder.parentFolderId !== parentId
  })
  const cursor = { foldersAt: now(), ...(changes.link === null ? {} : { foldersLink: changes.link }) }
  await commitWithLease(
    db,
    mailbox,
    now(),
    async (tx) => {
      await tx.mailFolder.deleteMany({ where: { mailboxId: mailbox.id, folderId: { in: gone } } })
      for (const folder of changed) await put(ctx, tx, folder, byId.has(folder.id))
    },
    cursor,
  )
}

async function put({ mailbox }: MailContext, tx: OrganisationTransaction, { id, parentId, name }: MailFolder, isKnown: boolean): Promise<void> {
  const shown = { parentFolderId: parentId, name: cutText(name, LONGEST_NAME) }
  if (isKnown) return void (await tx.mailFolder.updateMany({ where: { mailboxId: mailbox.id, folderId: id }, data: shown }))
  await tx.mailFolder.create({ data: { organisationId: mailbox.organisationId, id: uuidv7(), mailboxId: mailbox.id, folderId: id, ...shown } })
}
