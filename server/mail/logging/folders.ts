/** The folders of a mailbox, as Outlook shows them. */

import { v7 as uuidv7 } from 'uuid'
import type { FolderPurpose } from '../../../domain/mail/verdict/verdict-types.ts'
import { cutText } from '../../../domain/texts/cut-text.ts'
import { type FolderChanges, listFolders, readFolderChanges, readPurposes } from '../../outlook/graph/background-mail.ts'
import { commitWithLease } from '../../outlook/mailboxes/lease.ts'
import type { MailContext } from '../../outlook/mailboxes/mailbox-context.ts'
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

type Folder = { folderId: string; parentFolderId: string | null; name: string }
/** What is kept of a folder. */
type Facts = Folder & { purpose: FolderPurpose | null }
type Known = ReadonlyMap<string, Facts>

async function store(ctx: MailContext, changes: FolderChanges): Promise<void> {
  const { db, mailbox, now } = ctx
  const select = { folderId: true, parentFolderId: true, name: true, purpose: true } as const
  const rows = await db.prisma.mailFolder.findMany({ where: { mailboxId: mailbox.id }, select })
  const known: Known = new Map(rows.map((folder) => [folder.folderId, folder]))
  const facts = await factsOf(ctx, foldersBy(changes, known), known)
  const isThere = new Set(facts.map(({ folderId }) => folderId))
  const gone = rows.flatMap(({ folderId }) => (isThere.has(folderId) ? [] : [folderId]))
  const cursor = { foldersAt: now(), ...(changes.link === null ? {} : { foldersLink: changes.link }) }
  await commitWithLease(
    db,
    mailbox,
    now(),
    async (tx) => {
      await tx.mailFolder.deleteMany({ where: { mailboxId: mailbox.id, folderId: { in: gone } } })
      for (const { folderId, ...data } of facts.filter((folder) => isOther(folder, known.get(folder.folderId))))
        await tx.mailFolder.updateMany({ where: { mailboxId: mailbox.id, folderId }, data })
      const fresh = facts.filter(({ folderId }) => !known.has(folderId))
      const { organisationId, id: mailboxId } = mailbox
      await tx.mailFolder.createMany({ data: fresh.map((folder) => ({ organisationId, id: uuidv7(), mailboxId, ...folder })) })
    },
    cursor,
  )
}

/** All that are there by now: those that Outlook has told of, and those it has said nothing new of. */
function foldersBy(changes: FolderChanges, known: Known): Folder[] {
  const told = changes.folders.map(({ id, parentId, name }) => ({ folderId: id, parentFolderId: parentId, name: cutText(name, LONGEST_NAME) }))
  const isTold = new Set([...changes.gone, ...told.map(({ folderId }) => folderId)])
  return changes.isAll ? told : [...told, ...[...known.values()].filter(({ folderId }) => !isTold.has(folderId))]
}

/** What Outlook keeps folders for is asked when there are new ones, since it does not change. */
async function factsOf({ client, mailbox }: MailContext, folders: readonly Folder[], known: Known): Promise<Facts[]> {
  const isAsked = folders.some(({ folderId }) => !known.has(folderId)) || ![...known.values()].some(({ purpose }) => purpose !== null)
  const asked = isAsked ? await readPurposes(client, mailbox.oid) : null
  const purposeOf = (folderId: string): FolderPurpose | null => (asked ? asked.get(folderId) : known.get(folderId)?.purpose) ?? null
  return folders.map(({ folderId, parentFolderId, name }) => ({ folderId, parentFolderId, name, purpose: purposeOf(folderId) }))
}

const isOther = (folder: Facts, known: Facts | undefined): boolean =>
  known !== undefined && (known.name !== folder.name || known.parentFolderId !== folder.parentFolderId || known.purpose !== folder.purpose)
