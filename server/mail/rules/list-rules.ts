import type { Context } from '../../platform/call/context.ts'

/** An entry of the list. `scope` company: it holds for everybody. */
export type MailRuleLine = {
  id: string
  effect: 'exclude' | 'always'
  kind: 'address' | 'domain' | 'folder' | 'category'
  value: string
  scope: 'own' | 'company'
}

/** The caller's own and the company's, the oldest first. */
export async function listRules(ctx: Context): Promise<MailRuleLine[]> {
  const rules = await ctx.db.prisma.mailRule.findMany({ where: { OR: [{ userId: null }, { userId: ctx.user.id }] }, orderBy: { createdAt: 'asc' } })
  return rules.map(({ id, effect, kind, value, userId }) => ({ id, effect, kind, value, scope: userId === null ? 'company' : 'own' }))
}
