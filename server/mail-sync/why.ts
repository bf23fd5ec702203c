/** Why the open mail was logged, or was not: for the owner of the mailbox it lies in. */
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
  const verdict = await prisma.mailVerdict.findFirst({ where: { messageHash, mailbox: { userId: ctx.user.id } }, orderBy: { judgedAt: 'desc' } })
  if (!verdict) return null
  const rule = verdict.ruleId ? await prisma.mailRule.findFirst({ where: { id: verdict.ruleId } }) : null
  return {
    isLogged: verdict.isLogged,
    reason: verdict.reason as VerdictReason,
    judgedAt: verdict.judgedAt.toISOString(),
    rule: rule && { id: rule.id, kind: rule.kind, value: rule.value, isOwn: rule.userId === ctx.user.id },
  }
}
