import { judgeAgain } from '../../outlook/mailboxes/judge-again.ts'
import { recordAct } from '../../platform/call/audit.ts'
import type { Context } from '../../platform/call/context.ts'
import { type KnownRule, requireRule } from './require-rule.ts'

/** Mails that it kept out are judged again, older ones of others' mailboxes only if their owners want it; what it has logged stays. To everybody else somebody's own list is not there. Throws NOT_FOUND and FORBIDDEN. */
export async function removeRule(ctx: Context, { id }: KnownRule): Promise<void> {
  const { effect, ...mails } = await requireRule(ctx, id)
  await ctx.db.prisma.$transaction(async (tx) => {
    await tx.mailRule.deleteMany({ where: { id } })
    if (effect === 'exclude') await judgeAgain(ctx, tx, { ...mails, reach: 'concerned', since: 'let_in' })
    await recordAct(ctx, tx, 'mailRules.remove', 'mail_rule', id)
  })
}
