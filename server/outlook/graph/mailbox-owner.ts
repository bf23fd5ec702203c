/** Whose a mailbox is, by Exchange's own word. */
import { z } from 'zod'
import type { MailboxOwner } from '../../platform/call/mailbox.ts'
import { words } from '../../platform/input.ts'
import { attempt, type GraphClient } from './access/client.ts'

const entry = z.object({ id: z.uuid(), mail: words.nullish(), displayName: words.nullish() })
const settings = z.object({ userPurpose: z.string().nullish() })

/** `name`: object id or address. Throws OUTLOOK_GONE when there is no such mailbox, OUTLOOK_REFUSED when the application has no rights there. */
export async function readMailboxOwner(client: GraphClient, name: string): Promise<MailboxOwner> {
  const path = `/users/${encodeURIComponent(name)}`
  const { id, mail, displayName } = await attempt(client.request(path).query({ $select: 'id,mail,displayName' }).get(), entry)
  const { userPurpose } = await attempt(client.request(`${path}/mailboxSettings`).query({ $select: 'userPurpose' }).get(), settings)
  return { oid: id, address: (mail ?? name).toLowerCase(), name: displayName ?? name, isShared: userPurpose?.toLowerCase() === 'shared' }
}
