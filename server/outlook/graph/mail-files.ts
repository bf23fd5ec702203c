/** The files of a mail: which there are, and the bytes of one. */
import { ResponseType } from '@microsoft/microsoft-graph-client'
import { z } from 'zod'
import type { MailFiles, NamedFile } from '../../platform/call/mailbox.ts'
import { AppError } from '../../platform/errors.ts'
import { attempt, type GraphClient, orGone } from './access/client.ts'
import { attachment, restId } from './mail.ts'

const stream = z.instanceof(ReadableStream<Uint8Array>)

/** Files of the mailbox at `root`: `/me`, or with rights of the application `/users/{oid}`. */
export function makeMailFiles(client: () => GraphClient, root: string): MailFiles {
  return {
    readFile: async (itemId, file) => {
      const path = `${root}/messages/${encodeURIComponent(restId(itemId))}/attachments`
      const found = await orGone(findFile(client(), path, file).then((attachmentId) => ({ attachmentId })))
      if (found === null) return 'no_mail'
      if (found.attachmentId === null) return 'no_file'
      const request = client()
        .request(`${path}/${encodeURIComponent(found.attachmentId)}/$value`)
        .responseType(ResponseType.STREAM)
      const body = await orGone(attempt(request.get(), stream))
      return body ? withReason(body) : 'no_file'
    },
  }
}

/** Every copy of a mail gives its files ids of its own: in another mailbox than the first, name and size tell which is meant. */
async function findFile(client: GraphClient, path: string, { itemId, name, sizeBytes }: NamedFile): Promise<string | null> {
  let alike: string | null = null
  for await (const each of client.pages(path, attachment.extend({ id: z.string() }), { $select: 'id,name,contentType,size,isInline' })) {
    if (each.id === itemId) return each.id
    if ((each.name ?? '') === name && (alike === null || each.size === sizeBytes)) alike = each.id
  }
  return alike
}

/** A line that is cut while bytes come is Outlook's trouble like any other. */
async function* withReason(body: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array> {
  try {
    yield* body
  } catch (error) {
    throw new AppError('OUTLOOK_DOWN', 'The line was cut while a file was read', { cause: error })
  }
}
