/** Starting, cancelling and taking back a file. The engine does the work. */
import { z } from 'zod'
import type { Context } from '../../platform/call/context.ts'
import { noJson } from '../../platform/database/db.ts'
import { AppError } from '../../platform/errors.ts'
import { id } from '../../platform/input.ts'
import { moveJob } from './job/job-row.ts'
import { readOneImport } from './list-imports.ts'
import type { oneImport } from './read-import.ts'

/** `acceptsPart`: what is right is brought in while other lines are rejected. */
export const startedImport = z.strictObject({ jobId: id, acceptsPart: z.boolean() })

type One = z.infer<typeof oneImport>

/** Starting twice is starting once. */
export async function startImport(ctx: Context, { jobId, acceptsPart }: z.infer<typeof startedImport>): Promise<One> {
  const job = await requireImport(ctx, jobId)
  if (['running', 'done'].includes(job.state)) return { jobId }
  if (job.counts.rejected > 0 && !acceptsPart) throw new AppError('INVALID', 'Lines are rejected: nothing is brought in unless the rest is wanted')
  const moved = await moveJob(ctx.db, jobId, ['checked'], 'running', { acceptsPart, trouble: noJson, startedAt: ctx.now() })
  if (!moved) throw new AppError('CONFLICT', 'The file is not waiting to be started')
  return { jobId }
}

/** What is being brought in is taken back as far as it got. */
export async function cancelImport(ctx: Context, { jobId }: One): Promise<One> {
  await requireImport(ctx, jobId)
  const isCancelled =
    (await moveJob(ctx.db, jobId, ['reading', 'asking', 'checked'], 'cancelled', { endedAt: ctx.now() })) ||
    (await moveJob(ctx.db, jobId, ['running'], 'undoing', { undoneById: ctx.user.id }))
  if (!isCancelled) throw new AppError('CONFLICT', 'The file cannot be cancelled any more')
  return { jobId }
}

export async function undoImport(ctx: Context, { jobId }: One): Promise<One> {
  const job = await requireImport(ctx, jobId)
  if (['undoing', 'undone'].includes(job.state)) return { jobId }
  if (job.undoableUntil === null) throw new AppError('CONFLICT', 'Something newer came, or it is too long ago')
  if (!(await moveJob(ctx.db, jobId, ['done'], 'undoing', { undoneById: ctx.user.id }))) throw new AppError('CONFLICT', 'The file is not in')
  return { jobId }
}

async function requireImport(ctx: Context, jobId: string) {
  const job = await readOneImport(ctx, jobId)
  if (!job) throw new AppError('NOT_FOUND', 'No such file')
  return job
}
