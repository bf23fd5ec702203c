/** The folders of a mailbox, as Outlook shows them. */

import { v7 as uuidv7 } from 'uuid'
import { cutText } from '../../../domain/texts/cut-text.ts'
import { listFolders } from '../../outlook/graph/background-mail.ts'
import { commitWithLease } from '../../outlook/mailboxes/lease.ts'
import type { MailContext } from '../../outlook/mailboxes/mailbox-context.ts'

export type Folder = { id: string; folderId: string; deltaLink: string | null; deltaFrom: Date | null }

const LONGEST_NAME = 255

/** New ones are added, renamed ones changed, deleted ones forgotten: their mails have moved, or are gone. */
export async function syncFolders(ctx: MailContext): Promise<Folder[]> {
  const { db, mailbox, client, now } = ctx
  const found = await listFolders(client, mailbox.oid)
  const known = new Map((await db.prisma.mailFolder.findMany({ where: { mailboxId: mailbox.id } })).map((folder) => [folder.folderId, folder]))
  const isSame = ({ id, parentId, name }: (typeof found)[number]): boolean => {
    const folder = known.get(id)
    return folder !== undefined && folder.name === cutText(name, LONGEST_NAME) && folder.parentFolderId === parentId
  }
  const changed = found.filter((folder) => !isSame(folder))
  const gone = [...known.keys()].filter((folderId) => !found.some(({ id }) => id === folderId))
  if (changed.length + gone.length > 0)
    await commitWithLease(db, mailbox, now(), async (tx) => {
      await tx.mailFolder.deleteMany({ where: { mailboxId: mailbox.id, folderId: { in: [...gone, ...changed.map(({ id }) => id)] } } })
      await tx.mailFolder.createMany({
        data: changed.map(({ id, parentId, name }) => ({
          organisationId: mailbox.organisationId,
          id: known.get(id)?.id ?? uuidv7(),
          mailboxId: mailbox.id,
          folderId: id,
          parentFolderId: parentId,
          name: cutText(name, LONGEST_NAME),
          deltaLink: known.get(id)?.deltaLink ?? null,
          deltaFrom: known.get(id)?.deltaFrom ?? null,
        })),
      })
    })
  const select = { id: true, folderId: true, deltaLink: true, deltaFrom: true } as const
  return await db.prisma.mailFolder.findMany({ where: { mailboxId: mailbox.id }, select })
}
