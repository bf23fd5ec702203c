/** Brings the bytes of a mail's file from Outlook into the store. */
import { undecided } from '../../company/logging-policy/switches.ts'
import type { MailFiles, NamedFile } from '../../platform/call/mailbox.ts'
import { type FileStore, keepBytes } from './file-pieces.ts'

export type WantedFile = NamedFile & { id: string; messageId: string }
export type FetchResult = { state: 'stored'; storedFileId: string } | { state: 'too_large' | 'gone'; storedFileId: null }

/** Why there are no bytes stays with the file, so that nobody looks for them in vain. Throws what Outlook says when it may be had later. */
export async function fetchFile(store: FileStore, files: MailFiles, file: WantedFile): Promise<FetchResult> {
  const result = await readInto(store, files, file)
  const { count } = await store.db.prisma.reportFile.updateMany({ where: { id: file.id }, data: result })
  // Withdrawn meanwhile: the bytes go, too, unless another report holds them.
  if (count === 0 && result.storedFileId)
    await store.db.prisma.storedFile.deleteMany({ where: { id: result.storedFileId, reportFiles: { none: {} } } })
  return count === 0 ? { state: 'gone', storedFileId: null } : result
}

async function readInto(store: FileStore, files: MailFiles, file: WantedFile): Promise<FetchResult> {
  const most = (await store.db.prisma.loggingPolicy.findFirst({ select: { largestFileBytes: true } }))?.largestFileBytes ?? undecided.largestFileBytes
  if (file.sizeBytes > most) return { state: 'too_large', storedFileId: null }
  const bytes = await files.readFile(file.messageId, file)
  if (!bytes) return { state: 'gone', storedFileId: null }
  const storedFileId = await keepBytes(store, bytes, most)
  return storedFileId === null ? { state: 'too_large', storedFileId } : { state: 'stored', storedFileId }
}
