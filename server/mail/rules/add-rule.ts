/** What is never, or always, logged: everybody's own list, and the company's. */
import { z } from 'zod'
import { listValue } from '../../../domain/mail/verdict/list-value.ts'
import { judgeAgain } from '../../outlook/mailboxes/judge-again.ts'
import { recordAct } from '../../platform/call/audit.ts'
import type { Context } from '../../platform/call/context.ts'
import { isDuplicate } from '../../platform/database/db.ts'
import { AppError } from '../../platform/errors.ts'
import { id, line } from '../../platform/input.ts'
import { countLogged } from './logged-before.ts'
import { requireLead } from './require-rule.ts'

export const newMailRule = z.strictObject({
  id,
  effect: z.enum(['exclude', 'always']),
  kind: z.enum(['address', 'domain', 'folder', 'category']),
  value: line,
  scope: z.enum(['own', 'company']),
})

export type NewMailRule = z.infer<typeof newMailRule>

/**
 * The company's list is for those who lead or administer. The same id, or an entry that says the same, changes nothing. `id`: of the entry that holds;
 * `logged`: mails in the history that it would have kept out; null: only Outlook can tell. Throws FORBIDDEN, and INVALID for what can be no entry.
 */
export async function addRule(ctx: Context, input: NewMailRule): Promise<{ id: string; logged: number | null }> {
  const { id, effect, kind, scope } = input
  if (scope === 'company') requireLead(ctx)
  const value = listValue(input, ctx.organisation.mailDomains)
  if (value === null || (effect === 'always' && (kind === 'folder' || kind === 'category')))
    throw new AppError('INVALID', 'No such entry is possible')
  const rule = { kind, value, userId: scope === 'own' ? ctx.user.id : null }
  const same = await ctx.db.prisma.mailRule.findFirst({ where: { effect, ...rule }, select: { id: true } })
  if (!same) await insertRule(ctx, { id, effect, ...rule })
  return { id: same?.id ?? id, logged: effect === 'exclude' ? await countLogged(ctx, rule) : 0 }
}

type Rule = Pick<NewMailRule, 'id' | 'effect' | 'kind' | 'value'> & { userId: string | null }

async function insertRule(ctx: Context, rule: Rule): Promise<void> {
  const { organisationId, id: createdById } = ctx.user
  const { id: _, effect, ...mails } = rule
  try {
    await ctx.db.prisma.$transaction(async (tx) => {
      await tx.mailRule.create({ data: { organisationId, ...rule, createdById, createdAt: ctx.now() } })
      if (effect === 'always') await judgeAgain(ctx, tx, { ...mails, reach: 'concerned', since: 'always' })
      await recordAct(ctx, tx, 'mailRules.add', 'mail_rule', rule.id)
    })
  } catch (error) {
    if (!isDuplicate(error)) throw error
    if (!(await ctx.db.prisma.mailRule.findFirst({ where: { id: rule.id, userId: rule.userId }, select: { id: true } })))
      throw new AppError('CONFLICT', 'The id is taken')
  }
}
