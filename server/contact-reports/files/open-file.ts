/** A file of a report, for whoever may read the report. */
import { z } from 'zod'
import type { Context } from '../../platform/call/context.ts'
import { readableReport, visibleCustomer } from '../../platform/call/visibility.ts'
import { fragment, organisation, type SqlFragment } from '../../platform/database/db.ts'
import { AppError } from '../../platform/errors.ts'
import { id } from '../../platform/input.ts'
import { fetchFile, type MailCopy } from './fetch-file.ts'
import { type FileStore, fileStoreOf, openBytes, type StoredBytes } from './file-pieces.ts'

export type OpenedFile = StoredBytes & { name: string }

type FileRow = { id: string; reportId: string; itemId: string | null; name: string; sizeBytes: number; storedFileId: string | null }

/**
 * Fetched from Outlook when it is asked for the first time, then kept. Throws NOT_FOUND unless the caller may read the report, FILE_TOO_LARGE beyond the company's limit,
 * OUTLOOK_GONE when the mail or the file is no longer there, OUTLOOK_REFUSED when it lies in a mailbox that neither the caller nor the server may read.
 */
export async function openFile(ctx: Context, { fileId }: { fileId: string }): Promise<OpenedFile> {
  const file = await readableFile(ctx, fileId)
  const store = fileStoreOf(ctx)
  const storedFileId = file.storedFileId ?? (await fetchNow(ctx, store, file))
  const stored = await openBytes(store, storedFileId)
  if (!stored) throw new AppError('NOT_FOUND', 'The file was erased in the same moment')
  return { ...stored, name: file.name }
}

async function readableFile(ctx: Context, fileId: string): Promise<FileRow> {
  const [file] = await readableFiles(ctx, fragment`f.id = ${fileId}::uuid`)
  if (!file) throw new AppError('NOT_FOUND', 'No such file for this user')
  return file
}

/** Of files `f`: those of reports that the caller may read. */
const readableFiles = (ctx: Context, which: SqlFragment): Promise<FileRow[]> => ctx.db.sql<FileRow>`
    select f.id, f.report_id as "reportId", f.item_id as "itemId", f.name, f.size_bytes as "sizeBytes", f.stored_file_id as "storedFileId"
    from report_file f join contact_report r on r.organisation_id = ${organisation} and r.id = f.report_id
    where f.organisation_id = ${organisation} and ${which} and r.withdrawn_at is null
      and exists (select 1 from report_customer rc join customer c on c.organisation_id = ${organisation} and c.id = rc.customer_id
        where rc.organisation_id = ${organisation} and rc.report_id = r.id and ${visibleCustomer(ctx)} and ${readableReport(ctx)})
    order by f.id`

export const filesToKeep = z.strictObject({ reportId: id })

/** Keeps the files of a report that are not kept yet, as far as they can be had now. `kept`: how many are; `missing`: how many are not, too large or gone ones too. */
export async function keepFiles(ctx: Context, { reportId }: z.infer<typeof filesToKeep>): Promise<{ kept: number; missing: number }> {
  const files = await readableFiles(ctx, fragment`f.report_id = ${reportId}::uuid`)
  const store = fileStoreOf(ctx)
  let missing = 0
  for (const file of files) if (!file.storedFileId) await fetchNow(ctx, store, file).catch(() => missing++)
  return { kept: files.length - missing, missing }
}

/** From the first mailbox that still has it. What stood in the way elsewhere is told only when none has. */
async function fetchNow(ctx: Context, store: FileStore, file: FileRow): Promise<string> {
  const troubles: unknown[] = []
  for (const copy of await readableCopies(ctx, file.reportId)) {
    const result = await fetchFile(store, file, copy).catch((error: unknown) => void troubles.push(error))
    if (result?.state === 'stored') return result.storedFileId
    if (result?.state === 'too_large') throw new AppError('FILE_TOO_LARGE', 'Larger than the company keeps')
  }
  throw troubles[0] ?? new AppError('OUTLOOK_GONE', 'The file is gone')
}

/** A mail to everybody lies in every mailbox: so many are asked for one click. */
const MOST_COPIES = 5

/**
 * The caller's own copy, read with his rights, before those in connected mailboxes, read with the application's; last what is known to lack it.
 * Throws OUTLOOK_REFUSED when there is none that may be read.
 */
async function readableCopies(ctx: Context, reportId: string): Promise<MailCopy[]> {
  const { prisma } = ctx.db
  const witnesses = await prisma.mailWitness.findMany({
    where: { reportId },
    orderBy: [{ filesGoneAt: { sort: 'asc', nulls: 'first' } }, { seenAt: 'asc' }],
    select: { id: true, mailbox: true, itemId: true },
  })
  const oids = witnesses.map(({ mailbox }) => mailbox).filter((oid) => UUID.test(oid))
  const connected = await prisma.mailbox.findMany({ where: { oid: { in: oids }, status: 'connected' }, select: { oid: true } })
  const isOwn = ({ mailbox }: { mailbox: string }) => mailbox === ctx.user.oid
  const others = witnesses.filter((witness) => !isOwn(witness) && connected.some(({ oid }) => oid === witness.mailbox))
  const copies = [...witnesses.filter(isOwn), ...others].slice(0, MOST_COPIES)
  if (copies.length === 0) throw new AppError('OUTLOOK_REFUSED', 'The file lies in a mailbox that may not be read')
  return copies.map((witness) => ({
    ...{ witnessId: witness.id, messageId: witness.itemId },
    files: isOwn(witness) ? ctx.graph : ctx.mailFiles(witness.mailbox),
  }))
}

const UUID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i
