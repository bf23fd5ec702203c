/** A new key for a system that pushes rows. */
import { z } from 'zod'
import { type Entity, entities } from '../../../../../../domain/commerce/import/mapping/entities.ts'
import { recordAct } from '../../../../../platform/call/audit.ts'
import type { Context } from '../../../../../platform/call/context.ts'
import { isDuplicate } from '../../../../../platform/database/db.ts'
import { AppError } from '../../../../../platform/errors.ts'
import { id, words } from '../../../../../platform/input.ts'
import { sourceName } from '../../../begin-import.ts'
import { newKey } from './api-key.ts'

export const newApiKey = z.strictObject({
  id,
  name: words.trim().min(1).max(100),
  source: sourceName,
  entities: z
    .array(z.enum(Object.keys(entities) as [Entity, ...Entity[]]))
    .min(1)
    .max(Object.keys(entities).length),
})

/** The only time that it is seen. Throws CONFLICT for an id that is there: what was answered then cannot be said again. */
export async function makeKey(ctx: Context, { id, name, source, entities }: z.infer<typeof newApiKey>): Promise<{ key: string }> {
  const { key, ...kept } = newKey()
  const row = { organisationId: ctx.user.organisationId, id, name, source, entities: [...new Set(entities)], ...kept, createdById: ctx.user.id }
  try {
    await ctx.db.prisma.$transaction(async (tx) => {
      await tx.apiKey.create({ data: { ...row, createdAt: ctx.now() } })
      await recordAct(ctx, tx, 'apiKeys.make', 'api_key', id)
    })
  } catch (error) {
    if (!isDuplicate(error)) throw error
    throw new AppError('CONFLICT', 'The key is there already, and can be seen but once')
  }
  return { key }
}
