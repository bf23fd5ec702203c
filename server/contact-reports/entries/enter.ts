import { z } from 'zod'
import { requireCustomers } from '../../customers/require-customers.ts'
import { requireReport } from '../../customers/requirements.ts'
import { knownMessageKey } from '../../outlook/message-key.ts'
import type { Context } from '../../platform/call/context.ts'
import { isDuplicate, type OrganisationTransaction } from '../../platform/database/db.ts'
import { AppError } from '../../platform/errors.ts'
import { id, words } from '../../platform/input.ts'
import { entryWords, thingOf } from './entry-words.ts'

export const newEntry = z.strictObject({
  id,
  customerId: id,
  words: entryWords,
  /** The contact it came out of, at this customer. */
  reportId: id.nullable(),
  /** Identity of the open mail it came out of, whose report may come later. */
  mail: z.strictObject({ internetMessageId: words.max(2000).nullable(), senderAddress: words.max(320).nullable() }).nullable(),
})

export type NewEntry = z.infer<typeof newEntry>

/**
 * What somebody knows of a customer from now on stands in its list and in the history. The same id again returns the first result.
 * Throws NOT_FOUND for a customer the user may not see, INVALID for words that cannot be, CONFLICT where the id was given to something else.
 */
export async function enter(ctx: Context, input: NewEntry): Promise<{ entryId: string; version: number }> {
  await requireCustomers(ctx, [input.customerId])
  if (input.reportId) await requireReport(ctx, input.reportId, input.customerId)
  try {
    await ctx.db.prisma.$transaction((tx) => insertEntry(ctx, tx, input))
  } catch (error) {
    if (!isDuplicate(error)) throw error
    return await requireOwnEntry(ctx, input.id)
  }
  await ctx.deliver()
  return { entryId: input.id, version: 1 }
}

/** Also part of a visit's report, in its transaction. */
export async function insertEntry(ctx: Context, tx: OrganisationTransaction, { id, customerId, words, reportId, mail }: NewEntry): Promise<void> {
  const { organisationId, id: authorId } = ctx.user
  const mailKey = mail && knownMessageKey(mail.internetMessageId, mail.senderAddress)
  await tx.customerEntry.create({ data: { organisationId, id, customerId, kind: words.kind, authorId, at: ctx.now(), reportId, mailKey } })
  await thingOf(words.kind).insert(ctx, tx, { id, customerId }, words)
}

async function requireOwnEntry(ctx: Context, id: string): Promise<{ entryId: string; version: number }> {
  const entry = await ctx.db.prisma.customerEntry.findFirst({ where: { id, authorId: ctx.user.id }, select: { version: true } })
  if (!entry) throw new AppError('CONFLICT', 'The id belongs to something else')
  return { entryId: id, version: entry.version }
}
