/** Somebody says how a file is meant: it becomes the mapping of its source, and the file is read by it. */
import { z } from 'zod'
import { type Entity, entities } from '../../../domain/commerce/import/mapping/entities.ts'
import type { SavedField } from '../../../domain/commerce/import/mapping/saved-mapping.ts'
import { requiredFields } from '../../../domain/commerce/import/records/record-fields.ts'
import type { Context } from '../../platform/call/context.ts'
import { asJson, noJson } from '../../platform/database/db.ts'
import { AppError } from '../../platform/errors.ts'
import { id, words } from '../../platform/input.ts'
import { moveJob, readingOf, saveMapping } from './job/job-row.ts'

const column = words.min(1).max(300)
const named = <T extends z.ZodType>(value: T) => z.record(words.max(300), value)

export const settledImport = z.strictObject({
  jobId: id,
  entity: z.enum(Object.keys(entities) as [Entity, ...Entity[]]),
  /** By field the key of its column. */
  fields: named(column),
  /** By key of a column how its values are meant, where they leave it open. */
  formats: named(words.max(20)),
  emptyOverwrites: z.boolean(),
  holdsAll: z.boolean(),
  /** Of files that come by themselves what is right comes in while other lines are rejected. */
  acceptsPart: z.boolean().default(false),
  /** Ours for one of another currency, by its code. */
  rates: named(words.regex(/^\d{1,6}(\.\d{1,8})?$/)),
})

export async function settleImport(ctx: Context, input: z.infer<typeof settledImport>): Promise<{ jobId: string }> {
  const { jobId, entity, emptyOverwrites, holdsAll, acceptsPart, rates } = input
  const job = await ctx.db.prisma.importJob.findFirst({ where: { id: jobId } })
  const reading = job && readingOf(job)
  if (!job || !reading) throw new AppError('NOT_FOUND', 'No such file, or it is not read yet')
  const mapping = {
    ...{ organisationId: ctx.user.organisationId, source: job.source, entity, emptyOverwrites, holdsAll, acceptsPart, rates },
    header: reading.columns.map(({ key }) => key),
    fields: asJson(checkedFields(input, new Set(reading.columns.map(({ key }) => key)))),
    createdById: ctx.user.id,
  }
  await ctx.db.prisma.$transaction(async (tx) => {
    const mappingId = await saveMapping(tx, mapping)
    const moved = await moveJob({ prisma: tx } as Pick<Context['db'], 'prisma'>, jobId, ['asking', 'checked'], 'reading', {
      ...{ mappingId, entity, trouble: noJson },
    })
    if (!moved) throw new AppError('CONFLICT', 'The file is not waiting for a decision')
  })
  return { jobId }
}

/** Throws INVALID for a field that is none of the kind, a column that the file has not, and where something is missing. */
function checkedFields({ entity, fields, formats }: z.infer<typeof settledImport>, keys: ReadonlySet<string>): Record<string, SavedField> {
  const told = Object.entries(fields)
  const isRight = told.every(([field, key]) => Object.hasOwn(entities[entity], field) && keys.has(key))
  const isWhole = requiredFields(entity).every((field) => field in fields)
  if (!isRight || !isWhole) throw new AppError('INVALID', 'The mapping does not fit the file')
  return Object.fromEntries(told.map(([field, key]) => [field, { column: key, format: formats[key] ?? null }]))
}
