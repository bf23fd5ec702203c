/** Much has vanished from a source at once: somebody says whether that is right. */
import { z } from 'zod'
import type { VanishDoubt } from '../../../../../../domain/commerce/connectors/vanish-doubt.ts'
import { recordAct } from '../../../../../platform/call/audit.ts'
import type { Context } from '../../../../../platform/call/context.ts'
import { asJson, noJson } from '../../../../../platform/database/db.ts'
import { AppError } from '../../../../../platform/errors.ts'
import { id, words } from '../../../../../platform/input.ts'

export const settledDoubt = z.strictObject({ id, set: words.max(60), isRight: z.boolean() })

/** Right: it is looked once more, and what is not there then is archived. Else it is looked again the next night. Throws NOT_FOUND where nothing is in doubt. */
export async function settleDoubt(ctx: Context, { id, set, isRight }: z.infer<typeof settledDoubt>): Promise<{ id: string }> {
  await ctx.db.prisma.$transaction(async (tx) => {
    const found = await tx.connectorSet.findFirst({ where: { connectorId: id, name: set } })
    if (!found?.doubt) throw new AppError('NOT_FOUND', 'Nothing is in doubt')
    // Written by ourselves, in this shape.
    const doubt = isRight ? asJson({ ...(found.doubt as VanishDoubt), isRight }) : noJson
    await tx.connectorSet.updateMany({ where: { connectorId: id, name: set }, data: { doubt } })
    if (isRight) await tx.chore.updateMany({ where: { kind: 'connector', subjectId: id }, data: { dueAt: ctx.now() } })
    await recordAct(ctx, tx, 'connectors.settleDoubt', 'connector', id)
  })
  return { id }
}
