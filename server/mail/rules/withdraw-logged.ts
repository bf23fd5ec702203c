import { judgeAgain } from '../../outlook/mailboxes/judge-again.ts'
import type { Context } from '../../platform/call/context.ts'
import { AppError } from '../../platform/errors.ts'
import { findLogged, namesPeople } from './logged-before.ts'
import { type KnownRule, requireRule } from './require-rule.ts'
import { beginWithdrawal, workOff } from './withdrawals.ts'

/** What somebody waits for; the rest is done behind his back, and shows at the entry. */
const PATIENCE_MS = 2_000

/**
 * Takes what the entry would have kept out of the history, for all. `withdrawn` of `total` so far; the rest follows. Both null: as Outlook shows them, one
 * after the other. Throws INVALID for an entry that keeps nothing out.
 */
export async function withdrawLogged(ctx: Context, { id }: KnownRule): Promise<{ withdrawn: number | null; total: number | null }> {
  const rule = await requireRule(ctx, id)
  if (rule.effect !== 'exclude') throw new AppError('INVALID', 'The entry keeps nothing out')
  if (!namesPeople(rule)) {
    const { effect: _, ...mails } = rule
    await ctx.db.prisma.$transaction((tx) => judgeAgain(ctx, tx, { ...mails, reach: 'everywhere' }))
    return { withdrawn: null, total: null }
  }
  const reports = await findLogged(ctx, rule)
  const held = await beginWithdrawal(ctx, { id }, reports.length)
  if (!held) return { withdrawn: 0, total: reports.length }
  const until = performance.now() + PATIENCE_MS
  const { done, total } = await workOff(ctx, held, reports, () => performance.now() < until)
  await ctx.deliver()
  return { withdrawn: done, total }
}
