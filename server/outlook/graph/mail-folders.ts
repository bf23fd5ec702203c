/** The folders of a mailbox, and what Outlook keeps them for. */
import { z } from 'zod'
import type { FolderPurpose } from '../../../domain/mail/verdict/verdict-types.ts'
import { words } from '../../platform/input.ts'
import { attempt, type GraphClient, orGone, type Page } from './access/client.ts'

export type MailFolder = { id: string; parentId: string | null; name: string }

/** What has become of the folders; `isAll`: there are no others. `link`: for the next time; null: the same as before. */
export type FolderChanges = { isAll: boolean; folders: MailFolder[]; gone: string[]; link: string | null }

const PREFER = 'odata.maxpagesize=100'

const folder = z.object({ id: z.string(), parentFolderId: z.string().nullish(), displayName: words, childFolderCount: z.number().nullish() })

/** All folders of the mailbox that are shown, parents before their children. */
export async function listFolders(client: GraphClient, oid: string): Promise<MailFolder[]> {
  const folders: MailFolder[] = []
  const read = async (path: string): Promise<void> => {
    for await (const { id, parentFolderId, displayName, childFolderCount } of client.pages(path, folder, { $top: '100' })) {
      folders.push({ id, parentId: parentFolderId ?? null, name: displayName })
      if (childFolderCount) await read(`/users/${oid}/mailFolders/${encodeURIComponent(id)}/childFolders`)
    }
  }
  await read(`/users/${oid}/mailFolders`)
  return folders
}

/** Whatever they are called in the user's language. */
const WELL_KNOWN: Record<string, FolderPurpose> = { junkemail: 'junk', syncissues: 'junk', deleteditems: 'deleted' }

/** What Outlook keeps folders for, by their ids; one that the mailbox does not have is left out. */
export async function readPurposes(client: GraphClient, oid: string): Promise<Map<string, FolderPurpose>> {
  const purposes = new Map<string, FolderPurpose>()
  for (const [name, purpose] of Object.entries(WELL_KNOWN)) {
    const path = `/users/${oid}/mailFolders/${name}`
    const found = await orGone(attempt(client.request(path).query({ $select: 'id' }).get(), z.object({ id: z.string() })))
    if (found) purposes.set(found.id, purpose)
  }
  return purposes
}

const changedFolder = folder.extend({ isHidden: z.boolean().nullish() })

/**
 * Added, renamed, moved and deleted folders, also those below others. `link`: from the last time; null: all of them.
 * Throws OUTLOOK_GONE when Graph has forgotten the link, OUTLOOK_REFUSED e.g. for a mailbox that is full.
 */
export async function readFolderChanges(client: GraphClient, oid: string, link: string | null): Promise<FolderChanges> {
  const changes: FolderChanges = { isAll: link === null, folders: [], gone: [], link }
  const query = new URLSearchParams({ $select: 'displayName,parentFolderId,isHidden' })
  for (let next: string | null = link ?? `/users/${oid}/mailFolders/delta?${query}`; next !== null; ) {
    const page: Page<unknown> = await client.page(next, z.unknown(), PREFER)
    for (const item of page.value) noteFolder(changes, item)
    next = page['@odata.nextLink'] ?? null
    changes.link = page['@odata.deltaLink'] ?? changes.link
  }
  return changes
}

function noteFolder({ folders, gone }: FolderChanges, item: unknown): void {
  if (typeof item === 'object' && item !== null && '@removed' in item) return void gone.push(z.object({ id: z.string() }).parse(item).id)
  const { id, parentFolderId, displayName, isHidden } = changedFolder.parse(item)
  if (!isHidden) folders.push({ id, parentId: parentFolderId ?? null, name: displayName })
}
