/** Looking at an inbox without keeping anything of it. */
import { z } from 'zod'
import type { HeardMail, Inbox, MailAddress, NamingMail } from '../../platform/call/mailbox.ts'
import { words } from '../../platform/input.ts'
import { attempt, type GraphClient, type Page } from './access/client.ts'
import { message, restId, SENSITIVITY, toAddresses, toContent } from './mail.ts'
import { mailsIn } from './mail-places.ts'

/** One page, and no other: whoever writes seldom is not worth reading a whole mailbox. */
const NEWEST = 500

const FIELDS =
  'id,internetMessageId,subject,sentDateTime,receivedDateTime,createdDateTime,from,toRecipients,ccRecipients,replyTo,categories,parentFolderId'

const head = message.extend({
  parentFolderId: z.string(),
  categories: z.array(words).nullish(),
  replyTo: message.shape.toRecipients,
})
const naming = message.pick({ subject: true, uniqueBody: true }).extend({ body: message.shape.uniqueBody, replyTo: message.shape.toRecipients })

/** @param root `/me` or `/users/{oid}` */
export const makeInbox = (client: () => GraphClient, root: string): Inbox => ({
  newest: () => readNewest(client(), root),
  readNaming: (itemId) => readNaming(client(), root, itemId),
})

/** One that cannot be understood is left out. */
async function readNewest(client: GraphClient, root: string): Promise<HeardMail[]> {
  const query = new URLSearchParams({
    $select: FIELDS,
    $expand: `singleValueExtendedProperties($filter=id eq '${SENSITIVITY}')`,
    $orderby: 'receivedDateTime desc',
  })
  const page: Page<unknown> = await client.page(`${mailsIn(root, 'inbox')}?${query}`, z.unknown(), `odata.maxpagesize=${NEWEST}`)
  return page.value.flatMap((item) => toHeard(head.safeParse(item).data))
}

function toHeard(found: z.infer<typeof head> | undefined): HeardMail[] {
  if (!found) return []
  const { itemId, internetMessageId, subject, sentAt, receivedAt, from, to, cc, sensitivity } = toContent(found)
  return [
    {
      ...{ itemId, internetMessageId, subject, sentAt, receivedAt, folderId: found.parentFolderId, sender: from?.address ?? null },
      ...{ recipients: addressesOf([...to, ...cc]), replyTo: addressesOf(toAddresses(found.replyTo)) },
      ...{ categories: found.categories ?? [], isSecret: sensitivity !== 'normal' },
    },
  ]
}

async function readNaming(client: GraphClient, root: string, itemId: string): Promise<NamingMail> {
  const request = client.request(`${root}/messages/${encodeURIComponent(restId(itemId))}`).query({ $select: 'subject,uniqueBody,body,replyTo' })
  const { subject, uniqueBody, body, replyTo } = await attempt(request.get(), naming)
  const text = uniqueBody?.content?.trim() ? uniqueBody.content : (body?.content ?? '')
  return { subject: subject ?? '', text, replyTo: addressesOf(toAddresses(replyTo)) }
}

const addressesOf = (people: readonly MailAddress[]): string[] => people.map(({ address }) => address)
