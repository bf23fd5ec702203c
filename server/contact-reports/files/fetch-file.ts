/** Brings the bytes of a mail's file from Outlook into the store. */
import { undecided } from '../../company/logging-policy/switches.ts'
import type { MailFiles, Missing, NamedFile } from '../../platform/call/mailbox.ts'
import { organisation } from '../../platform/database/db.ts'
import { type FileStore, keepBytes } from './file-pieces.ts'

export type WantedFile = NamedFile & { id: string }
/** One mailbox's copy of the mail: the witness that tells of it, its id there, and who reads the files of that mailbox. */
export type MailCopy = { witnessId: string; messageId: string; files: MailFiles }
/** `no_mail`, `no_file`: the copy, or this file of it, is gone. */
export type FetchResult =
  | { state: 'stored'; storedFileId: string }
  | { state: 'too_large'; storedFileId: null }
  | { state: 'no_mail'; storedFileId: null }
  | { state: 'no_file'; storedFileId: null }

/**
 * Why there are no bytes stays with the file, so that nobody looks for them in vain: `too_large` at once, `gone` when every mailbox that holds the mail has said so.
 * Throws what Outlook says when it may be had later.
 */
export async function fetchFile(store: FileStore, file: WantedFile, copy: MailCopy): Promise<FetchResult> {
  const result = await readInto(store, file, copy)
  if (result.state === 'no_mail' || result.state === 'no_file') await noteGone(store, file, copy, result.state)
  else if (!(await write(store, file.id, result))) return { state: 'no_mail', storedFileId: null }
  return result
}

async function readInto(store: FileStore, file: WantedFile, { files, messageId }: MailCopy): Promise<FetchResult> {
  const most = (await store.db.prisma.loggingPolicy.findFirst({ select: { largestFileBytes: true } }))?.largestFileBytes ?? undecided.largestFileBytes
  if (file.sizeBytes > most) return { state: 'too_large', storedFileId: null }
  const bytes = await files.readFile(messageId, file)
  if (typeof bytes === 'string') return { state: bytes, storedFileId: null }
  const storedFileId = await keepBytes(store, bytes, most)
  return storedFileId === null ? { state: 'too_large', storedFileId } : { state: 'stored', storedFileId }
}

/** False: the report was withdrawn meanwhile. Then the bytes go, too, unless another report holds them. */
async function write({ db: { prisma } }: FileStore, id: string, result: Exclude<FetchResult, { state: Missing }>): Promise<boolean> {
  const { count } = await prisma.reportFile.updateMany({ where: { id }, data: result })
  if (count === 0 && result.storedFileId) await prisma.storedFile.deleteMany({ where: { id: result.storedFileId, reportFiles: { none: {} } } })
  return count > 0
}

/** Another mailbox may have it still: that the whole copy is gone stands with the witness, that only this file is gone from it with the file. */
async function noteGone({ db, now }: FileStore, { id }: WantedFile, { witnessId }: MailCopy, missing: Missing): Promise<void> {
  if (missing === 'no_mail') await db.prisma.mailWitness.updateMany({ where: { id: witnessId }, data: { filesGoneAt: now() } })
  else
    await db.sql`update report_file set missing_in = array_append(missing_in, ${witnessId}::uuid)
      where organisation_id = ${organisation} and id = ${id}::uuid and not ${witnessId}::uuid = any(missing_in)`
  await db.sql`update report_file f set state = 'gone' where f.organisation_id = ${organisation} and f.id = ${id}::uuid and not exists (
    select 1 from mail_witness w where w.organisation_id = ${organisation} and w.report_id = f.report_id and w.files_gone_at is null and not w.id = any(f.missing_in))`
}
