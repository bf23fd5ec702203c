/** A key that is not good any more, from the next call on. */
import { z } from 'zod'
import { recordAct } from '../../../../../platform/call/audit.ts'
import type { Context } from '../../../../../platform/call/context.ts'
import { AppError } from '../../../../../platform/errors.ts'
import { id } from '../../../../../platform/input.ts'

export const oneKey = z.strictObject({ id })

/** For good: whoever revokes one may know why, and a new one is made at once. Twice is once. Throws NOT_FOUND. */
export async function revokeKey(ctx: Context, { id }: z.infer<typeof oneKey>): Promise<{ id: string }> {
  await ctx.db.prisma.$transaction(async (tx) => {
    const revoked = { revokedAt: ctx.now(), revokedById: ctx.user.id }
    const { count } = await tx.apiKey.updateMany({ where: { id, revokedAt: null }, data: revoked })
    if (count > 0) await recordAct(ctx, tx, 'apiKeys.revoke', 'api_key', id)
    else if (!(await tx.apiKey.findFirst({ where: { id }, select: { id: true } }))) throw new AppError('NOT_FOUND', 'No such key')
  })
  return { id }
}
