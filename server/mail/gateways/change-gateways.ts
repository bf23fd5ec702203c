/** Senders behind whom a customer stands: fax-to-mail, voicemail, web form, shop. */
import { z } from 'zod'
import { gatewaySender } from '../../../domain/mail/verdict/list-value.ts'
import { MOST_COUNTED } from '../../../domain/texts/cut-list.ts'
import type { GatewayCustomer, GatewayKind } from '../../generated/prisma/enums.ts'
import { judgeAgain } from '../../outlook/mailboxes/judge-again.ts'
import { recordAct } from '../../platform/call/audit.ts'
import type { Context } from '../../platform/call/context.ts'
import { isDuplicate, organisation } from '../../platform/database/db.ts'
import { AppError } from '../../platform/errors.ts'
import { address, id } from '../../platform/input.ts'

export const newMailGateway = z.strictObject({
  id,
  kind: z.enum(['fax', 'voicemail', 'web_form', 'shop']),
  /** Address, or `@domain`. */
  sender: address,
  customerFrom: z.enum(['number', 'reply_to', 'body']),
})

export type NewMailGateway = z.infer<typeof newMailGateway>

/** `logged`: mails that stand in the history through it, counted up to one more than `MOST_COUNTED`. */
export type MailGatewayLine = { id: string; kind: GatewayKind; sender: string; customerFrom: GatewayCustomer; logged: number }

export const listGateways = (ctx: Context): Promise<MailGatewayLine[]> => ctx.db.sql<MailGatewayLine>`
  select g.id, g.kind::text, g.sender, g.customer_from::text as "customerFrom", n.logged from mail_gateway g cross join lateral (
    select count(*)::int as logged from (select distinct v.report_id from mail_verdict v
      where v.organisation_id = ${organisation} and v.rule_id = g.id and v.is_logged and v.report_id is not null limit ${MOST_COUNTED + 1}) each_once) n
  where g.organisation_id = ${organisation} order by g.sender`

/** What came from there is judged again. The same id again changes nothing. Throws INVALID for what is no sender, CONFLICT for one that is on the list. */
export async function addGateway(ctx: Context, { id, kind, customerFrom, ...input }: NewMailGateway): Promise<void> {
  const sender = gatewaySender(input.sender)
  if (sender === null) throw new AppError('INVALID', 'Neither an address nor a domain')
  try {
    await ctx.db.prisma.$transaction(async (tx) => {
      await tx.mailGateway.create({ data: { organisationId: ctx.user.organisationId, id, kind, sender, customerFrom } })
      await judgeAgain(ctx, tx, { userId: null, kind: 'address', value: sender, reach: 'concerned', since: 'gateway' })
      await recordAct(ctx, tx, 'mailGateways.add', 'mail_gateway', id)
    })
  } catch (error) {
    if (!isDuplicate(error)) throw error
    if (!(await ctx.db.prisma.mailGateway.findFirst({ where: { id, sender }, select: { id: true } })))
      throw new AppError('CONFLICT', 'The sender is on the list already')
  }
}

export const gatewayToRemove = z.strictObject({ id })

export type GatewayToRemove = z.infer<typeof gatewayToRemove>

/** What was logged stays. Throws NOT_FOUND. */
export async function removeGateway(ctx: Context, { id }: GatewayToRemove): Promise<void> {
  await ctx.db.prisma.$transaction(async (tx) => {
    const { count } = await tx.mailGateway.deleteMany({ where: { id } })
    if (count === 0) throw new AppError('NOT_FOUND', 'No such gateway')
    await recordAct(ctx, tx, 'mailGateways.remove', 'mail_gateway', id)
  })
}
