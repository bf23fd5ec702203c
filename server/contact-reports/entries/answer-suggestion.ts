import { z } from 'zod'
import { endReminder, remindAnew } from '../../commerce/service/entered-suggestion.ts'
import { markChanged } from '../../customers/changed-customers.ts'
import { recordAct } from '../../platform/call/audit.ts'
import type { Context } from '../../platform/call/context.ts'
import { sqlWithin } from '../../platform/database/db.ts'
import { AppError } from '../../platform/errors.ts'
import { id, text, version } from '../../platform/input.ts'
import { takeVersion } from './correct-entry.ts'
import { readEntry } from './read-entry.ts'

/** `answer`: what the customer is told; null: nothing yet. */
export const suggestionAnswer = z.strictObject({
  entryId: id,
  version,
  status: z.enum(['open', 'in_progress', 'done', 'declined']),
  answer: text.nullable(),
})

/**
 * How a suggestion stands, and what its customer is told; for whoever is to answer, has entered it, or leads. Done or declined, its follow-up is done; open again, there is one again.
 * Throws NOT_FOUND for one the user may not see, FORBIDDEN for anybody else, INVALID for an answer that says nothing, CONFLICT when it was changed meanwhile.
 */
export async function answerSuggestion(
  ctx: Context,
  { entryId, version, status, answer }: z.infer<typeof suggestionAnswer>,
): Promise<{ version: number }> {
  const { words, suggestion, customerId } = await readEntry(ctx, { entryId })
  if (words.kind !== 'suggestion' || !suggestion) throw new AppError('NOT_FOUND', 'No such suggestion')
  if (!suggestion.mayAnswer) throw new AppError('FORBIDDEN', 'Somebody else answers')
  const [isOver, wasOver] = [status, suggestion.status].map((each) => each === 'done' || each === 'declined')
  if (isOver && !answer) throw new AppError('INVALID', 'An answer says something')
  const answered = isOver ? { answeredAt: ctx.now(), answeredById: ctx.user.id } : { answeredAt: null, answeredById: null }
  await ctx.db.prisma.$transaction(async (tx) => {
    await takeVersion(tx, entryId, version)
    await tx.customerSuggestion.updateMany({ where: { id: entryId }, data: { status, answer: answer || null, ...answered } })
    if (isOver) await endReminder(ctx, tx, entryId, 'done')
    else if (wasOver) await remindAnew(ctx, tx, { id: entryId, customerId })
    await markChanged(sqlWithin(tx, ctx.user.organisationId), [customerId])
    await recordAct(ctx, tx, 'entries.answer', 'customer_entry', entryId)
  })
  await ctx.deliver()
  return { version: version + 1 }
}
