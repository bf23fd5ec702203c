/** Why the open mail was logged, or was not: for the owner of the mailbox it lies in, and as far as the company has decided for his colleagues. */
import type { VerdictReason } from '../../domain/mail-verdict/verdict-types.ts'
import type { Context } from '../context.ts'
import { knownMessageKey } from '../mail-identity.ts'
import { keyedHash } from './mail-keys.ts'

export type Why = {
  isLogged: boolean
  reason: VerdictReason
  judgedAt: string
  /** The entry of a list that decided, where it may be lifted by the caller. */
  rule: { id: string; kind: 'address' | 'domain' | 'folder' | 'category'; value: string; isOwn: boolean } | null
} | null

export async function explainMail(ctx: Context, mail: { internetMessageId: string | null; senderAddress: string | null }): Promise<Why> {
  const key = knownMessageKey(mail.internetMessageId, mail.senderAddress)
  if (key === null) return null
  const { prisma } = ctx.db
  const messageHash = keyedHash(ctx.organisation.mailSecret, key)
  const newest = { judgedAt: 'desc' } as const
  const verdict =
    (await prisma.mailVerdict.findFirst({ where: { messageHash, mailbox: { userId: ctx.user.id } }, orderBy: newest })) ??
    (await prisma.mailVerdict.findFirst({ where: { messageHash, reason: { in: await sharedReasons(ctx) } }, orderBy: newest }))
  if (!verdict) return null
  const rule = verdict.ruleId ? await prisma.mailRule.findFirst({ where: { id: verdict.ruleId } }) : null
  return {
    isLogged: verdict.isLogged,
    reason: verdict.reason as VerdictReason,
    judgedAt: verdict.judgedAt.toISOString(),
    // Somebody else's own list stays his.
    rule:
      rule && (rule.userId === null || rule.userId === ctx.user.id)
        ? { id: rule.id, kind: rule.kind, value: rule.value, isOwn: rule.userId === ctx.user.id }
        : null,
  }
}

/** What the company lets colleagues read, too. */
async function sharedReasons(ctx: Context): Promise<string[]> {
  const policy = await ctx.db.prisma.loggingPolicy.findFirst({ select: { sharedReasons: true } })
  return policy?.sharedReasons ?? []
}
