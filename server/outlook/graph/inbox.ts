/** Looking at an inbox without keeping anything of it. */
import { z } from 'zod'
import type { HeardMail, Inbox, NamingMail } from '../../platform/call/mailbox.ts'
import { attempt, type GraphClient, type Page } from './access/client.ts'
import { message, restId, SENSITIVITY, toAddresses, toContent } from './mail.ts'
import { mailsIn } from './mail-places.ts'

/** One page, and no other: whoever writes seldom is not worth reading a whole mailbox. */
const NEWEST = 500

const head = message.extend({ parentFolderId: z.string() })
const naming = message.pick({ subject: true, uniqueBody: true }).extend({ body: message.shape.uniqueBody, replyTo: message.shape.toRecipients })

/** @param root `/me` or `/users/{oid}` */
export const makeInbox = (client: () => GraphClient, root: string): Inbox => ({
  newest: () => readNewest(client(), root),
  readNaming: (itemId) => readNaming(client(), root, itemId),
})

/** One that cannot be understood is left out. */
async function readNewest(client: GraphClient, root: string): Promise<HeardMail[]> {
  const query = new URLSearchParams({
    $select: 'id,internetMessageId,subject,sentDateTime,receivedDateTime,createdDateTime,from,parentFolderId',
    $expand: `singleValueExtendedProperties($filter=id eq '${SENSITIVITY}')`,
    $orderby: 'receivedDateTime desc',
  })
  const page: Page<unknown> = await client.page(`${mailsIn(root, 'inbox')}?${query}`, z.unknown(), `odata.maxpagesize=${NEWEST}`)
  return page.value.flatMap((item) => toHeard(head.safeParse(item).data))
}

function toHeard(found: z.infer<typeof head> | undefined): HeardMail[] {
  if (!found) return []
  const { itemId, internetMessageId, subject, receivedAt, from, sensitivity } = toContent(found)
  return [
    {
      ...{ itemId, internetMessageId, subject, receivedAt, folderId: found.parentFolderId },
      ...{ sender: from?.address ?? null, isSecret: sensitivity !== 'normal' },
    },
  ]
}

async function readNaming(client: GraphClient, root: string, itemId: string): Promise<NamingMail> {
  const request = client.request(`${root}/messages/${encodeURIComponent(restId(itemId))}`).query({ $select: 'subject,uniqueBody,body,replyTo' })
  const { subject, uniqueBody, body, replyTo } = await attempt(request.get(), naming)
  const text = uniqueBody?.content?.trim() ? uniqueBody.content : (body?.content ?? '')
  return { subject: subject ?? '', text, replyTo: toAddresses(replyTo).map(({ address }) => address) }
}
