/** Pictures that somebody took during a visit, as files of his report. */
import { plainJpeg } from '../../../domain/contact-reports/plain-jpeg.ts'
import { undecided } from '../../company/logging-policy/switches.ts'
import type { Context } from '../../platform/call/context.ts'
import { isDuplicate } from '../../platform/database/db.ts'
import { AppError } from '../../platform/errors.ts'
import { lockReport } from '../erase-report.ts'
import { fileStoreOf, keepBytes } from './file-pieces.ts'

/** What a picture may weigh as it arrives. Bytes. */
export const MOST_PICTURE_BYTES = 5_242_880
const MOST_PICTURES = 20

type Picture = { id: string; reportId: string; bytes: Uint8Array }

/**
 * Keeps a picture without its metadata. The same id again changes nothing.
 * Throws NOT_FOUND unless the report is the caller's own and still there, INVALID for what is no JPEG or one too many, FILE_TOO_LARGE beyond the company's limit.
 */
export async function keepPicture(ctx: Context, { id, reportId, bytes }: Picture): Promise<{ fileId: string }> {
  const { prisma } = ctx.db
  await requireOwnReport(ctx, reportId)
  if (await prisma.reportFile.findFirst({ where: { id, reportId }, select: { id: true } })) return { fileId: id }
  const picture = plainJpeg(bytes)
  if (!picture) throw new AppError('INVALID', 'Not a JPEG file')
  const most = (await prisma.loggingPolicy.findFirst({ select: { largestFileBytes: true } }))?.largestFileBytes ?? undecided.largestFileBytes
  const storedFileId = await keepBytes(fileStoreOf(ctx), once(picture), Math.min(most, MOST_PICTURE_BYTES))
  if (storedFileId === null) throw new AppError('FILE_TOO_LARGE', 'Larger than the company keeps')
  await attach(ctx, { id, reportId, storedFileId, sizeBytes: picture.length }).catch((error: unknown) => {
    if (!isDuplicate(error)) throw error
  })
  return { fileId: id }
}

async function requireOwnReport(ctx: Context, id: string): Promise<void> {
  const own = { id, authorId: ctx.user.id, withdrawnAt: null }
  if (!(await ctx.db.prisma.contactReport.findFirst({ where: own, select: { id: true } })))
    throw new AppError('NOT_FOUND', 'No such report of this user')
}

/** Bytes that found no report are swept like those of a server that was killed. */
async function attach(ctx: Context, file: { id: string; reportId: string; storedFileId: string; sizeBytes: number }): Promise<void> {
  const { organisationId } = ctx.user
  await ctx.db.prisma.$transaction(async (tx) => {
    if ((await lockReport(ctx, tx, file.reportId)) !== 'live') throw new AppError('NOT_FOUND', 'Withdrawn meanwhile')
    const known = await tx.reportFile.count({ where: { reportId: file.reportId } })
    if (known >= MOST_PICTURES) throw new AppError('INVALID', 'One picture too many')
    const about = { name: `Foto-${known + 1}.jpg`, contentType: 'image/jpeg', state: 'stored' as const }
    await tx.reportFile.create({ data: { organisationId, ...file, ...about } })
  })
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes
}
