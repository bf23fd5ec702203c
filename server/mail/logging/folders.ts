/** The folders of a mailbox, as Outlook shows them. */

import { v7 as uuidv7 } from 'uuid'
import { isFolderExcluded } from '../../../domain/mail/verdict/lists.ts'
import type { FolderPurpose } from '../../../domain/mail/verdict/verdict-types.ts'
import { cutText } from '../../../domain/texts/cut-text.ts'
import { type FolderChanges, listFolders, readFolderChanges, readPurposes } from '../../outlook/graph/mail-folders.ts'
import { commitWithLease } from '../../outlook/mailboxes/lease.ts'
import type { MailContext } from '../../outlook/mailboxes/mailbox-context.ts'
import type { OrganisationTransaction } from '../../platform/database/db.ts'
import { AppError, isGone } from '../../platform/errors.ts'
import { findLists, namesOf, withAncestors } from './rules.ts'

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
    const isLost = isGone(error)
    if (isLost && link !== null) return await changesOf(ctx, null)
    // A mailbox that is full has no room for the state of a delta query, but can be listed.
    if (!(error instanceof AppError && error.reason === 'OUTLOOK_REFUSED')) throw error
    return await allFolders(ctx)
  }
}

async function allFolders({ client, mailbox }: MailContext): Promise<FolderChanges> {
  return { isAll: true, folders: await listFolders(client, mailbox.oid), gone: [], link: null }
}

type Folder = { folderId: string; parentFolderId: string | null; name: string; isExcluded: boolean }
/** What is kept of a folder. Excluded ones keep no name: it may say what they are excluded for. */
type Facts = Folder & { purpose: FolderPurpose | null }
type Known = ReadonlyMap<string, Facts>

async function store(ctx: MailContext, changes: FolderChanges): Promise<void> {
  const { db, mailbox, now } = ctx
  const select = { folderId: true, parentFolderId: true, name: true, purpose: true, isExcluded: true } as const
  const rows = await db.prisma.mailFolder.findMany({ where: { mailboxId: mailbox.id }, select })
  const known: Known = new Map(rows.map((folder) => [folder.folderId, folder]))
  const folders = await judged(ctx, foldersBy(changes, known))
  // What lies below a folder that is open again has names that nobody has kept.
  const isOpened = folders.some(({ folderId, isExcluded }) => !isExcluded && known.get(folderId)?.isExcluded)
  if (isOpened && !changes.isAll) return await store(ctx, { ...(await allFolders(ctx)), link: changes.link })
  const facts = await withPurposes(ctx, folders, known)
  const cursor = { foldersAt: now(), ...(changes.link === null ? {} : { foldersLink: changes.link }) }
  await commitWithLease(db, mailbox, now(), (tx) => write(ctx, tx, facts, known), cursor)
}

/** All that are there by now: those that Outlook has told of, and those it has said nothing new of. */
function foldersBy(changes: FolderChanges, known: Known): Folder[] {
  const told = changes.folders.map(({ id, parentId, name }) => {
    return { folderId: id, parentFolderId: parentId, name: cutText(name, LONGEST_NAME), isExcluded: false }
  })
  const isTold = new Set([...changes.gone, ...told.map(({ folderId }) => folderId)])
  return changes.isAll ? told : [...told, ...[...known.values()].filter(({ folderId }) => !isTold.has(folderId))]
}

/** One whose name is not known stays excluded. */
async function judged(ctx: MailContext, folders: readonly Folder[]): Promise<Folder[]> {
  const lists = await findLists(ctx)
  const byId = new Map(folders.map((folder) => [folder.folderId, folder]))
  return folders.map((folder) => {
    const chain = withAncestors(byId, folder.folderId)
    const isExcluded = chain.some((each) => each.isExcluded) || isFolderExcluded(namesOf(chain), lists)
    return { ...folder, isExcluded, name: isExcluded ? '' : folder.name }
  })
}

/** What Outlook keeps folders for is asked when there are new ones, since it does not change. */
async function withPurposes({ client, mailbox }: MailContext, folders: readonly Folder[], known: Known): Promise<Facts[]> {
  const isAsked = folders.some(({ folderId }) => !known.has(folderId)) || ![...known.values()].some(({ purpose }) => purpose !== null)
  const asked = isAsked ? await readPurposes(client, mailbox.oid) : null
  const purposeOf = (folderId: string): FolderPurpose | null => (asked ? asked.get(folderId) : known.get(folderId)?.purpose) ?? null
  return folders.map(({ folderId, parentFolderId, name, isExcluded }) => {
    return { folderId, parentFolderId, name, isExcluded, purpose: purposeOf(folderId) }
  })
}

async function write({ mailbox }: MailContext, tx: OrganisationTransaction, facts: readonly Facts[], known: Known): Promise<void> {
  const { organisationId, id: mailboxId } = mailbox
  const isThere = new Set(facts.map(({ folderId }) => folderId))
  await tx.mailFolder.deleteMany({ where: { mailboxId, folderId: { in: [...known.keys()].filter((folderId) => !isThere.has(folderId)) } } })
  for (const { folderId, ...shown } of facts.filter((folder) => isOther(folder, known.get(folder.folderId)))) {
    const isTurned = shown.isExcluded !== known.get(folderId)?.isExcluded
    await tx.mailFolder.updateMany({ where: { mailboxId, folderId }, data: { ...shown, ...(isTurned ? UNREAD : {}) } })
  }
  const fresh = facts.filter(({ folderId }) => !known.has(folderId))
  await tx.mailFolder.createMany({ data: fresh.map((folder) => ({ organisationId, id: uuidv7(), mailboxId, ...folder })) })
}

/** What is excluded is neither read nor compared; open again it is compared from the beginning. */
const UNREAD = {
  deltaLink: null,
  deltaFrom: null,
  deltaReadAt: null,
  comparedAt: null,
  comparedFrom: null,
  comparedMails: null,
  comparedMissing: null,
}

const isOther = (folder: Facts, known: Facts | undefined): boolean =>
  known !== undefined &&
  (known.name !== folder.name ||
    known.parentFolderId !== folder.parentFolderId ||
    known.purpose !== folder.purpose ||
    known.isExcluded !== folder.isExcluded)

/** At once, when an entry has excluded them: nothing reads them any more, and their names go. */
export async function hideFolders({ db, mailbox, now }: MailContext, folderIds: readonly string[]): Promise<void> {
  if (folderIds.length === 0) return
  const which = { mailboxId: mailbox.id, folderId: { in: [...folderIds] } }
  await commitWithLease(db, mailbox, now(), (tx) => tx.mailFolder.updateMany({ where: which, data: { isExcluded: true, name: '', ...UNREAD } }))
}
