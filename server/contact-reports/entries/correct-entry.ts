import { z } from 'zod'
import { recordAct } from '../../platform/call/audit.ts'
import type { Context } from '../../platform/call/context.ts'
import type { OrganisationTransaction } from '../../platform/database/db.ts'
import { AppError } from '../../platform/errors.ts'
import { id, version } from '../../platform/input.ts'
import { entryWords, thingOf } from './entry-words.ts'
import { requireChangeable } from './read-entry.ts'

export const correctedEntry = z.strictObject({ entryId: id, version, words: entryWords })

/** For whoever entered it and heads of sales. Throws NOT_FOUND, FORBIDDEN, INVALID for words of another kind, CONFLICT when it was changed meanwhile. */
export async function correctEntry(ctx: Context, { entryId, version, words }: z.infer<typeof correctedEntry>): Promise<{ version: number }> {
  const { kind, ...place } = await requireChangeable(ctx, entryId)
  if (kind !== words.kind) throw new AppError('INVALID', 'An entry stays of its kind')
  await ctx.db.prisma.$transaction(async (tx) => {
    await takeVersion(tx, entryId, version)
    await thingOf(words.kind).change(ctx, tx, place, words)
    await recordAct(ctx, tx, 'entries.correct', 'customer_entry', entryId)
  })
  await ctx.deliver()
  return { version: version + 1 }
}

export const entryToWithdraw = z.strictObject({ entryId: id, version })

/** It was a mistake: nothing is left of it but the act. For whoever entered it and heads of sales; throws as above. */
export async function withdrawEntry(ctx: Context, { entryId, version }: z.infer<typeof entryToWithdraw>): Promise<void> {
  const { kind, ...place } = await requireChangeable(ctx, entryId)
  await ctx.db.prisma.$transaction(async (tx) => {
    await takeVersion(tx, entryId, version)
    await thingOf(kind).remove(ctx, tx, place)
    await tx.customerEntry.deleteMany({ where: { id: entryId } })
    await recordAct(ctx, tx, 'entries.withdraw', 'customer_entry', entryId)
  })
  await ctx.deliver()
}

/** Throws CONFLICT when somebody has changed it meanwhile. */
export async function takeVersion(tx: OrganisationTransaction, id: string, version: number): Promise<void> {
  const { count } = await tx.customerEntry.updateMany({ where: { id, version }, data: { version: { increment: 1 } } })
  if (count === 0) throw new AppError('CONFLICT', 'Changed meanwhile')
}
