/** Why the open mail was logged, or was not: for the owner of the mailbox it lies in, and as far as the company has decided for his colleagues. */
import { z } from 'zod'
import { withoutTag } from '../../../domain/mail/mail-address.ts'
import type { VerdictReason } from '../../../domain/mail/verdict/verdict-types.ts'
import type { GatewayKind } from '../../generated/prisma/enums.ts'
import { knownMessageKey } from '../../outlook/message-key.ts'
import type { Context } from '../../platform/call/context.ts'
import { visibleCustomer } from '../../platform/call/visibility.ts'
import { organisation } from '../../platform/database/db.ts'
import { words } from '../../platform/input.ts'
import { keyedHash } from './mail-keys.ts'

/** The open one, as Outlook names it. */
export const mailToExplain = z.strictObject({
  mail: z.strictObject({ internetMessageId: words.nullable(), senderAddress: words.nullable() }),
})

export type MailToExplain = z.infer<typeof mailToExplain>

export type Why = {
  isLogged: boolean
  reason: VerdictReason
  judgedAt: string
  /** The entry of a list that decided; `mayLift`: the caller may take it off. */
  rule: { id: string; kind: 'address' | 'domain' | 'folder' | 'category'; value: string; isOwn: boolean; mayLift: boolean } | null
  /** The gateway that it came through. */
  gateway: { kind: GatewayKind; sender: string } | null
  /** The supplier whose mail it is, as far as the caller may see it. */
  supplier: { customerId: string; name: string; version: number } | null
} | null

/** null: nothing has judged it (yet). */
export async function explainMail(ctx: Context, { mail }: MailToExplain): Promise<Why> {
  const verdict = await findVerdict(ctx, mail)
  if (!verdict) return null
  return {
    isLogged: verdict.isLogged,
    reason: verdict.reason as VerdictReason,
    judgedAt: verdict.judgedAt.toISOString(),
    rule: await findRule(ctx, verdict.ruleId),
    gateway: verdict.ruleId
      ? await ctx.db.prisma.mailGateway.findFirst({ where: { id: verdict.ruleId }, select: { kind: true, sender: true } })
      : null,
    supplier: verdict.reason === 'supplier' ? await findSupplier(ctx, mail.senderAddress) : null,
  }
}

/** Of one's own mailbox first, else of a team's, else what the company lets colleagues read. */
async function findVerdict(ctx: Context, { internetMessageId, senderAddress }: MailToExplain['mail']) {
  const key = knownMessageKey(internetMessageId, senderAddress)
  if (key === null) return null
  const { mailVerdict } = ctx.db.prisma
  const messageHash = keyedHash(ctx.organisation.mailSecret, key)
  const newest = { judgedAt: 'desc' } as const
  return (
    (await mailVerdict.findFirst({ where: { messageHash, mailbox: { userId: ctx.user.id } }, orderBy: newest })) ??
    (await mailVerdict.findFirst({ where: { messageHash, mailbox: { kind: 'shared' } }, orderBy: newest })) ??
    (await mailVerdict.findFirst({ where: { messageHash, reason: { in: await sharedReasons(ctx) } }, orderBy: newest }))
  )
}

/** Somebody else's own list stays his. */
async function findRule({ db, user }: Context, id: string | null) {
  const rule = id && (await db.prisma.mailRule.findFirst({ where: { id, OR: [{ userId: null }, { userId: user.id }] } }))
  if (!rule) return null
  const isOwn = rule.userId === user.id
  return { id: rule.id, kind: rule.kind, value: rule.value, isOwn, mayLift: isOwn || user.role !== 'sales' }
}

async function findSupplier(ctx: Context, sender: string | null) {
  const address = withoutTag(sender?.trim().toLowerCase() ?? '')
  const [supplier] = await ctx.db.sql<{ customerId: string; name: string; version: number }>`
    select c.id as "customerId", c.name, c.version from customer c
    where c.organisation_id = ${organisation} and c.kind in ('supplier', 'competitor') and ${visibleCustomer(ctx)} and (
      exists (select 1 from customer_email e where e.organisation_id = ${organisation} and e.customer_id = c.id and e.address = ${address})
      or exists (select 1 from contact_email k join contact_role cr on cr.organisation_id = ${organisation} and cr.contact_id = k.contact_id
        where k.organisation_id = ${organisation} and cr.customer_id = c.id and k.address = ${address})
      or exists (select 1 from customer_domain d where d.organisation_id = ${organisation} and d.customer_id = c.id
        and right(${address}, length(d.domain) + 1) in ('@' || d.domain, '.' || d.domain))) order by c.name limit 1`
  return supplier ?? null
}

/** What the company lets colleagues read, too. */
async function sharedReasons(ctx: Context): Promise<string[]> {
  const policy = await ctx.db.prisma.loggingPolicy.findFirst({ select: { sharedReasons: true } })
  return policy?.sharedReasons ?? []
}
