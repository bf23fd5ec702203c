import { v7 as uuidv7 } from 'uuid'
import { z } from 'zod'
import { normaliseAddress } from '../../domain/mail/mail-address.ts'
import { judgeKnownAgain } from '../outlook/mailboxes/judge-again.ts'
import type { Context } from '../platform/call/context.ts'
import { AppError } from '../platform/errors.ts'
import { address } from '../platform/input.ts'

export const senderToIgnore = z.strictObject({ address })

export type SenderToIgnore = z.infer<typeof senderToIgnore>

/** Throws INVALID for what is no address. */
export async function ignoreSender(ctx: Context, input: SenderToIgnore): Promise<void> {
  const address = requireAddress(input.address)
  const row = { organisationId: ctx.user.organisationId, id: uuidv7(), address, createdById: ctx.user.id }
  await ctx.db.prisma.ignoredSender.createMany({ data: [row], skipDuplicates: true })
}

/** His mails are judged again, older ones of others' mailboxes only if their owners want it. Throws INVALID for what is no address. */
export async function unignoreSender(ctx: Context, input: SenderToIgnore): Promise<void> {
  const address = requireAddress(input.address)
  await ctx.db.prisma.$transaction(async (tx) => {
    const { count } = await tx.ignoredSender.deleteMany({ where: { address } })
    if (count > 0) await judgeKnownAgain(ctx, tx, [address], { customerId: null, since: 'let_in' })
  })
}

function requireAddress(text: string): string {
  const address = normaliseAddress(text)
  if (address === null) throw new AppError('INVALID', 'Not an address')
  return address
}
