/** The lists and settings by which a mailbox is judged, read anew for every turn. */
import type { JudgingRules } from '../../../domain/mail/verdict/verdict-types.ts'
import type { MailContext } from '../../outlook/mailboxes/mailbox-context.ts'
import { depthStart } from '../../outlook/mailboxes/start-listing.ts'

export type Rules = { judging: JudgingRules; folderNames: (folderId: string) => string[] }

const channels = { fax: 'fax', voicemail: 'phone', web_form: 'email', shop: 'email' } as const

/** Whose lists they are; also for a mail that is still being written. */
type Judging = Pick<MailContext, 'db' | 'organisation' | 'policy' | 'now'> & { mailbox: { id: string; userId: string | null } }

/** The company's lists and the owner's own. */
export async function loadRules({ db, mailbox, organisation, policy, now }: Judging): Promise<Rules> {
  const { prisma } = db
  const lists = await prisma.mailRule.findMany({ where: { OR: [{ userId: null }, ...(mailbox.userId ? [{ userId: mailbox.userId }] : [])] } })
  const gateways = await prisma.mailGateway.findMany({})
  const folders = await prisma.mailFolder.findMany({ where: { mailboxId: mailbox.id }, select: { folderId: true, parentFolderId: true, name: true } })
  const byId = new Map(folders.map((folder) => [folder.folderId, folder]))
  const folderNames = (folderId: string | null): string[] => {
    const folder = folderId === null ? undefined : byId.get(folderId)
    return folder ? [folder.name, ...folderNames(folder.parentFolderId === folderId ? null : folder.parentFolderId)] : []
  }
  return {
    folderNames,
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
