/** A file that has come in becomes a job. */
import { rename, rm } from 'node:fs/promises'
import type { Readable } from 'node:stream'
import { v7 as uuidv7 } from 'uuid'
import { z } from 'zod'
import { isDuplicate, type OrganisationDatabase } from '../../platform/database/db.ts'
import { id, instant, words } from '../../platform/input.ts'
import { importPath, keepFile } from './job/import-folder.ts'

/** Name under which files of a system come in: part of every number they bring. */
export const sourceName = words
  .trim()
  .toLowerCase()
  .regex(/^[a-z0-9][a-z0-9._-]{0,39}$/)

export const newImport = z.strictObject({
  id,
  source: sourceName,
  fileName: words.trim().min(1).max(200),
  /** When it was last changed where it comes from. */
  fileFrom: instant,
  sheet: words.max(200).nullable(),
  isAutomatic: z.boolean(),
  takesProposal: z.boolean().default(false),
  acceptsPart: z.boolean(),
  isForced: z.boolean(),
  isPart: z.boolean(),
})
export type NewImport = z.infer<typeof newImport>

/**
 * The same id again is the same file. The file has its place before its job can be seen.
 * It is never of tomorrow, whatever a clock said that goes wrong: all files after it would be older ones.
 */
export async function beginImport(
  { db, organisationId, folder, userId }: { db: OrganisationDatabase; organisationId: string; folder: string; userId: string | null },
  input: NewImport,
  content: Readable,
): Promise<{ jobId: string }> {
  const { id, fileFrom, ...job } = input
  const known = await db.prisma.importJob.findFirst({ where: { id }, select: { id: true } })
  if (known) return { jobId: id }
  const { part, bytes, hash } = await keepFile(folder, content)
  const row = {
    organisationId,
    id,
    ...job,
    fileFrom: new Date(Math.min(Date.parse(fileFrom), Date.now())),
    fileBytes: bytes,
    fileHash: hash,
    createdById: userId,
  }
  try {
    await db.prisma.$transaction(async (tx) => {
      await tx.importJob.create({ data: row })
      await rename(part, importPath(folder, { organisationId, jobId: id }))
    })
  } catch (error) {
    if (!isDuplicate(error)) throw error
  } finally {
    await rm(part, { force: true })
  }
  return { jobId: id }
}

export const newImportId = (): string => uuidv7()
