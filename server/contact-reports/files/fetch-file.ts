/** Brings the bytes of a mail's file from Outlook into the store. */
import { undecided } from '../../company/logging-policy/switches.ts'
import type { MailFiles, NamedFile } from '../../platform/call/mailbox.ts'
import { type FileStore, keepBytes } from './file-pieces.ts'

export type WantedFile = NamedFile & { id: string }
/** One mailbox's copy of the mail: the witness that tells of it, its id there, and who reads the files of that mailbox. */
export type MailCopy = { witnessId: string; messageId: string; files: MailFiles }
/** `gone`: from this copy. */
export type FetchResult = { state: 'stored'; storedFileId: string } | { state: 'too_large' | 'gone'; storedFileId: null }

/**
 * Why there are no bytes stays with the file, so that nobody looks for them in vain: `too_large` at once, `gone` when every mailbox that holds the mail has said so.
 * Throws what Outlook says when it may be had later.
 */
export async function fetchFile(store: FileStore, file: WantedFile, copy: MailCopy): Promise<FetchResult> {
  const result = await readInto(store, file, copy)
  if (result.state === 'gone') await noteGone(store, file, copy)
  else if (!(await write(store, file, result))) return { state: 'gone', storedFileId: null }
  return result
}

async function readInto(store: FileStore, file: WantedFile, { files, messageId }: MailCopy): Promise<FetchResult> {
  const most = (await store.db.prisma.loggingPolicy.findFirst({ select: { largestFileBytes: true } }))?.largestFileBytes ?? undecided.largestFileBytes
  if (file.sizeBytes > most) return { state: 'too_large', storedFileId: null }
  const bytes = await files.readFile(messageId, file)
  if (!bytes) return { state: 'gone', storedFileId: null }
  const storedFileId = await keepBytes(store, bytes, most)
  return storedFileId === null ? { state: 'too_large', storedFileId } : { state: 'stored', storedFileId }
}

/** False: the report was withdrawn meanwhile. Then the bytes go, too, unless another report holds them. */
async function write({ db: { prisma } }: FileStore, { id }: WantedFile, result: FetchResult): Promise<boolean> {
  const { count } = await prisma.reportFile.updateMany({ where: { id }, data: result })
  if (count === 0 && result.storedFileId) await prisma.storedFile.deleteMany({ where: { id: result.storedFileId, reportFiles: { none: {} } } })
  return count > 0
}

/** That it is gone from one mailbox says nothing of the others: the fact stands with the witness. */
async function noteGone({ db: { prisma }, now }: FileStore, { id }: WantedFile, { witnessId }: MailCopy): Promise<void> {
  await prisma.mailWitness.updateMany({ where: { id: witnessId }, data: { filesGoneAt: now() } })
  await prisma.reportFile.updateMany({ where: { id, report: { witnesses: { none: { filesGoneAt: null } } } }, data: { state: 'gone' } })
}
