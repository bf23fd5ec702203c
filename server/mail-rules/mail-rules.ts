/** What is never, or always, logged: everybody's own list, and the company's. */
import { recordAct } from '../audit.ts'
import type { Context } from '../context.ts'
import { isDuplicate } from '../db.ts'
import { AppError } from '../errors.ts'
import { judgeAgain } from '../mail-sync/judge-again.ts'
import type { NewMailRule } from './router.ts'

export type MailRuleLine = {
  id: string
  effect: 'exclude' | 'always'
  kind: 'address' | 'domain' | 'folder' | 'category'
  value: string
  scope: 'own' | 'company'
}

export async function listRules(ctx: Context): Promise<MailRuleLine[]> {
  const rules = await ctx.db.prisma.mailRule.findMany({ where: { OR: [{ userId: null }, { userId: ctx.user.id }] }, orderBy: { createdAt: 'asc' } })
  return rules.map(({ id, effect, kind, value, userId }) => ({ id, effect, kind, value, scope: userId === null ? 'company' : 'own' }))
}

/** The company's list is for those who lead or administer. The same id again changes nothing. Throws FORBIDDEN. */
export async function addRule(ctx: Context, { id, effect, kind, value, scope }: NewMailRule): Promise<void> {
  if (scope === 'company') requireLead(ctx)
  const { organisationId, id: userId } = ctx.user
  const owner = scope === 'own' ? userId : null
  try {
    await ctx.db.prisma.$transaction(async (tx) => {
      await tx.mailRule.create({
        data: { organisationId, id, effect, kind, value: value.toLowerCase(), userId: owner, createdById: userId, createdAt: ctx.now() },
      })
      if (effect === 'always') await judgeAgain(ctx, tx, { userId: owner, participant: participantOf({ kind, value }) })
      await recordAct(ctx, tx, 'mailRules.add', 'mail_rule', id)
    })
  } catch (error) {
    if (!isDuplicate(error)) throw error
    if (!(await ctx.db.prisma.mailRule.findFirst({ where: { id, userId: owner }, select: { id: true } })))
      throw new AppError('CONFLICT', 'The id is taken')
  }
}

/** Mails that it kept out are judged again. To everybody else somebody's own list is not there. */
export async function removeRule(ctx: Context, { id }: { id: string }): Promise<void> {
  const rule = await ctx.db.prisma.mailRule.findFirst({
    where: { id, OR: [{ userId: null }, { userId: ctx.user.id }] },
    select: { userId: true, kind: true, value: true },
  })
  if (!rule) throw new AppError('NOT_FOUND', 'No such entry')
  if (rule.userId === null) requireLead(ctx)
  await ctx.db.prisma.$transaction(async (tx) => {
    await tx.mailRule.deleteMany({ where: { id } })
    await judgeAgain(ctx, tx, { userId: rule.userId, participant: participantOf(rule) })
    await recordAct(ctx, tx, 'mailRules.remove', 'mail_rule', id)
  })
}

/** Whom the entry names; null: folders and categories name nobody. */
const participantOf = ({ kind, value }: { kind: MailRuleLine['kind']; value: string }): string | null =>
  kind === 'address' || kind === 'domain' ? value.toLowerCase().replace(/^@/, '') : null

function requireLead({ user }: Context): void {
  if (user.role === 'sales') throw new AppError('FORBIDDEN', 'The list of the company')
}
