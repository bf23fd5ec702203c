/** Of a file with several tables another one is to be brought in: it is read anew, as if nobody had decided anything yet. */
import { z } from 'zod'
import type { Context } from '../../platform/call/context.ts'
import { noJson } from '../../platform/database/db.ts'
import { AppError } from '../../platform/errors.ts'
import { id, words } from '../../platform/input.ts'
import { moveJob, readingOf } from './job/job-row.ts'
import type { oneImport } from './read-import.ts'

export const switchedSheet = z.strictObject({ jobId: id, sheet: words.min(1).max(200) })

export async function switchSheet(ctx: Context, { jobId, sheet }: z.infer<typeof switchedSheet>): Promise<z.infer<typeof oneImport>> {
  const job = await ctx.db.prisma.importJob.findFirst({ where: { id: jobId } })
  const reading = job && readingOf(job)
  if (!reading) throw new AppError('NOT_FOUND', 'No such file, or it is not read yet')
  if (!reading.sheets.includes(sheet)) throw new AppError('INVALID', 'The file has no such table')
  const moved = await moveJob(ctx.db, jobId, ['asking', 'checked'], 'reading', {
    ...{ sheet, mappingId: null, entity: null, reading: noJson, trouble: noJson },
  })
  if (!moved) throw new AppError('CONFLICT', 'The file is not waiting for a decision')
  return { jobId }
}
