/** The lists and settings by which a mailbox is judged, read anew for every turn. */
import { isFolderExcluded } from '../../../domain/mail/verdict/lists.ts'
import type { FolderPurpose, JudgingRules, MailRule } from '../../../domain/mail/verdict/verdict-types.ts'
import type { MailContext } from '../../outlook/mailboxes/mailbox-context.ts'
import { depthStart } from '../../outlook/mailboxes/start-listing.ts'

/** What a folder means for the mails in it; one that nobody has heard of yet may be a private one. */
export type FolderPlace = {
  isKnown: boolean
  isExcluded: boolean
  purpose: FolderPurpose | null
  /** Its own and those of the folders above it. */
  names: readonly string[]
}

export type Places = {
  placeOf: (folderId: string) => FolderPlace
  /** Ids of folders in which nothing is to be read. */
  excluded: readonly string[]
  /** Those of them that a new entry has excluded: what is kept of them still tells their names. */
  newlyExcluded: readonly string[]
}

/** `isAfterwards`: what is logged now could have been logged earlier. */
export type Rules = Places & { judging: JudgingRules; isAfterwards: boolean }

const channels = { fax: 'fax', voicemail: 'phone', web_form: 'email', shop: 'email' } as const

/** Whose lists they are; also for a mail that is still being written. */
type Judging = Pick<MailContext, 'db' | 'organisation' | 'policy' | 'now'> & { mailbox: { id: string; userId: string | null } }

/** The company's lists and the owner's own. */
export const findLists = ({ db, mailbox }: Pick<Judging, 'db' | 'mailbox'>) =>
  db.prisma.mailRule.findMany({ where: { OR: [{ userId: null }, ...(mailbox.userId ? [{ userId: mailbox.userId }] : [])] } })

/** Everything that a mail of the mailbox is judged by. */
export async function loadRules({ db, mailbox, organisation, policy, now }: Judging): Promise<Rules> {
  const lists = await findLists({ db, mailbox })
  const gateways = await db.prisma.mailGateway.findMany({})
  const places = await loadPlaces({ db, mailbox }, lists)
  return {
    ...places,
    isAfterwards: false,
    judging: {
      isLoggingOn: true,
      depthStart: depthStart(now(), policy.depthMonths).toISOString(),
      ownDomains: organisation.mailDomains,
      rules: lists.map(({ id, effect, kind, value }) => ({ id, effect, kind, value })),
      gateways: gateways.map(({ id, sender, kind, customerFrom }) => ({ id, sender, channel: channels[kind], customerFrom })),
      markCategory: policy.markCategory,
    },
  }
}

/** An entry counts from now on, before folders are looked at again: of those that are not excluded yet the names are known. */
async function loadPlaces(
  { db, mailbox }: Pick<Judging, 'db' | 'mailbox'>,
  lists: readonly Pick<MailRule, 'effect' | 'kind' | 'value'>[],
): Promise<Places> {
  const select = { folderId: true, parentFolderId: true, name: true, purpose: true, isExcluded: true } as const
  const folders = await db.prisma.mailFolder.findMany({ where: { mailboxId: mailbox.id }, select })
  const byId = new Map(folders.map((folder) => [folder.folderId, folder]))
  const excluded = folders.filter(({ folderId }) => {
    const chain = withAncestors(byId, folderId)
    return chain.some(({ isExcluded }) => isExcluded) || isFolderExcluded(namesOf(chain), lists)
  })
  const isExcluded = new Set(excluded.map(({ folderId }) => folderId))
  return {
    placeOf: (folderId) => {
      const chain = withAncestors(byId, folderId)
      const purpose = chain.find((folder) => folder.purpose !== null)?.purpose ?? null
      return { isKnown: byId.has(folderId), isExcluded: isExcluded.has(folderId), purpose, names: namesOf(chain) }
    },
    excluded: [...isExcluded],
    newlyExcluded: excluded.flatMap((folder) => (folder.isExcluded ? [] : [folder.folderId])),
  }
}

/** The folder and those above it, as far as they are known. */
export function withAncestors<Folder extends { folderId: string; parentFolderId: string | null }>(
  byId: ReadonlyMap<string, Folder>,
  folderId: string,
): Folder[] {
  const chain: Folder[] = []
  for (let folder = byId.get(folderId); folder && !chain.includes(folder); folder = byId.get(folder.parentFolderId ?? '')) chain.push(folder)
  return chain
}

export const namesOf = (folders: readonly { name: string }[]): string[] => folders.map(({ name }) => name)
