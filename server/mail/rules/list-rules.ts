import type { Context } from '../../platform/call/context.ts'
import type { WithdrawalProgress } from './withdrawals.ts'

/** An entry of the list. `scope` company: it holds for everybody. */
export type MailRuleLine = {
  id: string
  effect: 'exclude' | 'always'
  kind: 'address' | 'domain' | 'folder' | 'category'
  value: string
  scope: 'own' | 'company'
  /** How far it has come with what was logged before; null: nothing is being withdrawn. */
  withdrawing: WithdrawalProgress | null
}

/** The caller's own and the company's, the oldest first. */
export async function listRules(ctx: Context): Promise<MailRuleLine[]> {
  const rules = await ctx.db.prisma.mailRule.findMany({
    where: { OR: [{ userId: null }, { userId: ctx.user.id }] },
    include: { withdrawal: { select: { done: true, total: true } } },
    orderBy: { createdAt: 'asc' },
  })
  return rules.map(({ id, effect, kind, value, userId, withdrawal }) => {
    return { id, effect, kind, value, scope: userId === null ? 'company' : 'own', withdrawing: withdrawal }
  })
}
