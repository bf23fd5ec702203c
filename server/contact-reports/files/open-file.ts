/** A file of a report, for whoever may read the report. */
import type { Context } from '../../platform/call/context.ts'
import type { MailFiles } from '../../platform/call/mailbox.ts'
import { readableReport, visibleCustomer } from '../../platform/call/visibility.ts'
import { organisation } from '../../platform/database/db.ts'
import { AppError } from '../../platform/errors.ts'
import { fetchFile } from './fetch-file.ts'
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
  const [file] = await ctx.db.sql<FileRow>`
    select f.id, f.report_id as "reportId", f.item_id as "itemId", f.name, f.size_bytes as "sizeBytes", f.stored_file_id as "storedFileId"
    from report_file f join contact_report r on r.organisation_id = ${organisation} and r.id = f.report_id
    where f.organisation_id = ${organisation} and f.id = ${fileId}::uuid and r.withdrawn_at is null
      and exists (select 1 from report_customer rc join customer c on c.organisation_id = ${organisation} and c.id = rc.customer_id
        where rc.organisation_id = ${organisation} and rc.report_id = r.id and ${visibleCustomer(ctx)} and ${readableReport(ctx)})`
  if (!file) throw new AppError('NOT_FOUND', 'No such file for this user')
  return file
}

async function fetchNow(ctx: Context, store: FileStore, file: FileRow): Promise<string> {
  const { files, messageId } = await whereItLies(ctx, file.reportId)
  const result = await fetchFile(store, files, { ...file, messageId })
  if (result.state === 'stored') return result.storedFileId
  throw result.state === 'too_large'
    ? new AppError('FILE_TOO_LARGE', 'Larger than the company keeps')
    : new AppError('OUTLOOK_GONE', 'The file is gone')
}

/** In the caller's own mailbox, read with his rights; else in a connected one, read with the application's. */
async function whereItLies(ctx: Context, reportId: string): Promise<{ files: MailFiles; messageId: string }> {
  const { prisma } = ctx.db
  const witnesses = await prisma.mailWitness.findMany({ where: { reportId }, orderBy: { seenAt: 'asc' }, select: { mailbox: true, itemId: true } })
  const own = witnesses.find(({ mailbox }) => mailbox === ctx.user.oid)
  if (own) return { files: ctx.graph, messageId: own.itemId }
  const oids = witnesses.map(({ mailbox }) => mailbox).filter((oid) => UUID.test(oid))
  const connected = await prisma.mailbox.findMany({ where: { oid: { in: oids }, status: 'connected' }, select: { oid: true } })
  const witness = witnesses.find(({ mailbox }) => connected.some(({ oid }) => oid === mailbox))
  if (!witness) throw new AppError('OUTLOOK_REFUSED', 'The file lies in a mailbox that may not be read')
  return { files: ctx.mailFiles(witness.mailbox), messageId: witness.itemId }
}

const UUID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i
