/** Why the open mail was logged, or was not: for the owner of the mailbox it lies in, and as far as the company has decided for his colleagues. */
import { z } from 'zod'
import { withoutTag } from '../../../domain/mail/mail-address.ts'
import { gatewayOf } from '../../../domain/mail/verdict/gateway.ts'
import { participantRule } from '../../../domain/mail/verdict/lists.ts'
import type { MailToJudge, VerdictReason } from '../../../domain/mail/verdict/verdict-types.ts'
import { keyedHash } from '../../contact-reports/hash-identity.ts'
import type { GatewayKind } from '../../generated/prisma/enums.ts'
import { knownMessageKey } from '../../outlook/message-key.ts'
import type { Context } from '../../platform/call/context.ts'
import { visibleCustomer } from '../../platform/call/visibility.ts'
import { organisation } from '../../platform/database/db.ts'
import { heardAddress, heardList, words } from '../../platform/input.ts'

/** The open one, as Outlook names it. */
export const mailToExplain = z.strictObject({
  mail: z.strictObject({ internetMessageId: words.nullable(), senderAddress: words.nullable() }),
  /** Of everybody on it: with a mail that is not logged no entry is kept, it is looked for anew. */
  addresses: heardList(heardAddress, 500).default([]),
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
export async function explainMail(ctx: Context, { mail, addresses }: MailToExplain): Promise<Why> {
  const verdict = await findVerdict(ctx, mail)
  if (!verdict) return null
  return {
    isLogged: verdict.isLogged,
    reason: verdict.reason as VerdictReason,
    judgedAt: verdict.judgedAt.toISOString(),
    rule: await findRule(ctx, verdict, {
      sender: normalised(mail.senderAddress),
      recipients: addresses.map(normalised).filter((each) => each !== null),
    }),
    gateway: await findGateway(ctx, verdict, normalised(mail.senderAddress)),
    supplier: verdict.reason === 'supplier' ? await findSupplier(ctx, mail.senderAddress) : null,
  }
}

/** Of one's own mailbox first, else of a team's, else what the company lets colleagues read. */
async function findVerdict(ctx: Context, { internetMessageId, senderAddress }: MailToExplain['mail']) {
  const key = knownMessageKey(internetMessageId, senderAddress)
  if (key === null) return null
  const { mailVerdict } = ctx.db.prisma
  const messageHash = keyedHash(await ctx.hashKey(), key)
  const include = { mailbox: { select: { userId: true } } } as const
  const newest = { judgedAt: 'desc' } as const
  return (
    (await mailVerdict.findFirst({ where: { messageHash, mailbox: { userId: ctx.user.id } }, orderBy: newest, include })) ??
    (await mailVerdict.findFirst({ where: { messageHash, mailbox: { kind: 'shared' } }, orderBy: newest, include })) ??
    (await mailVerdict.findFirst({ where: { messageHash, reason: { in: await sharedReasons(ctx) } }, orderBy: newest, include }))
  )
}

type Verdict = { reason: string; ruleId: string | null; mailbox: { userId: string | null } }
type People = Pick<MailToJudge, 'sender' | 'recipients'>

const normalised = (given: string | null): string | null => given?.trim().toLowerCase() || null

/** Somebody else's own list stays his. */
async function findRule({ db, user }: Context, { ruleId, reason, mailbox }: Verdict, people: People) {
  const isExcluded = reason === 'excluded_address' || reason === 'excluded_domain'
  if (ruleId === null && !isExcluded) return null
  const lists = mailbox.userId === user.id ? [{ userId: null }, { userId: user.id }] : [{ userId: null }]
  const rules = await db.prisma.mailRule.findMany({ where: { OR: lists, ...(ruleId ? { id: ruleId } : {}) } })
  const meant = ruleId ? rules[0] : participantRule({ ...people, replyTo: [] }, rules, 'exclude')
  const rule = rules.find(({ id }) => id === meant?.id)
  if (!rule) return null
  const isOwn = rule.userId === user.id
  return { id: rule.id, kind: rule.kind, value: rule.value, isOwn, mayLift: isOwn || user.role !== 'sales' }
}

async function findGateway({ db }: Context, { ruleId, reason }: Verdict, sender: string | null) {
  if (ruleId === null && reason !== 'unknown_correspondent') return null
  const gateways = await db.prisma.mailGateway.findMany({ where: ruleId ? { id: ruleId } : {}, select: { id: true, kind: true, sender: true } })
  const meant = ruleId ? gateways[0] : gatewayOf({ sender }, gateways)
  return meant ? { kind: meant.kind, sender: meant.sender } : null
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
