/** The lists and settings by which a mailbox is judged, read anew for every turn. */
import type { FolderPurpose, JudgingRules } from '../../../domain/mail/verdict/verdict-types.ts'
import type { MailContext } from '../../outlook/mailboxes/mailbox-context.ts'
import { depthStart } from '../../outlook/mailboxes/start-listing.ts'

/** Names of a folder and those above it, its own first, and what Outlook keeps it for. */
export type FolderPlace = { names: string[]; purpose: FolderPurpose | null }

export type Rules = { judging: JudgingRules; placeOf: (folderId: string) => FolderPlace }

const channels = { fax: 'fax', voicemail: 'phone', web_form: 'email', shop: 'email' } as const

/** Whose lists they are; also for a mail that is still being written. */
type Judging = Pick<MailContext, 'db' | 'organisation' | 'policy' | 'now'> & { mailbox: { id: string; userId: string | null } }

/** The company's lists and the owner's own. */
export async function loadRules({ db, mailbox, organisation, policy, now }: Judging): Promise<Rules> {
  const { prisma } = db
  const lists = await prisma.mailRule.findMany({ where: { OR: [{ userId: null }, ...(mailbox.userId ? [{ userId: mailbox.userId }] : [])] } })
  const gateways = await prisma.mailGateway.findMany({})
  const select = { folderId: true, parentFolderId: true, name: true, purpose: true } as const
  const folders = await prisma.mailFolder.findMany({ where: { mailboxId: mailbox.id }, select })
  const byId = new Map(folders.map((folder) => [folder.folderId, folder]))
  const placeOf = (folderId: string | null): FolderPlace => {
    const folder = folderId === null ? undefined : byId.get(folderId)
    if (!folder) return { names: [], purpose: null }
    const above = placeOf(folder.parentFolderId === folderId ? null : folder.parentFolderId)
    return { names: [folder.name, ...above.names], purpose: folder.purpose ?? above.purpose }
  }
  return {
    placeOf,
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
