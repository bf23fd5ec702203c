import { z } from 'zod'
import { writeChange } from '../../follow-ups/change-follow-up.ts'
import type { Context } from '../../platform/call/context.ts'
import type { OrganisationTransaction } from '../../platform/database/db.ts'
import { id, version } from '../../platform/input.ts'
import { requireAccountRequest } from './require-account-request.ts'

export const requestToReopen = z.strictObject({ followUpId: id, version })

/** Neither opened nor declined nor withdrawn after all: what followed from that goes, as long as nobody built upon it. Throws CONFLICT when somebody changed it meanwhile, and while another one of the customer waits. */
export async function reopenAccountRequest(ctx: Context, { followUpId, version }: z.infer<typeof requestToReopen>): Promise<void> {
  const { customerId, assigneeId, state, answerId, source, number } = await requireAccountRequest(ctx, followUpId)
  if (state === 'waiting') return
  await ctx.db.prisma.$transaction(async (tx) => {
    await writeChange(ctx, tx, { id: followUpId, version, assigneeId }, { doneAt: null, doneById: null, droppedAt: null, removedAt: null })
    await tx.accountRequest.updateMany({ where: { followUpId }, data: { declinedWhy: null, answerId: null, source: null, number: null } })
    if (answerId) await dropAnswer(ctx, tx, answerId)
    if (source && number) await forgetNumber(tx, customerId, { source, number })
  })
  await ctx.deliver()
}

async function dropAnswer(ctx: Context, tx: OrganisationTransaction, id: string): Promise<void> {
  const answer = await tx.followUp.findFirst({ where: { id, doneAt: null, droppedAt: null }, select: { version: true, assigneeId: true } })
  if (answer) await writeChange(ctx, tx, { id, ...answer }, { droppedAt: ctx.now() })
}

/** What a file has confirmed since is not taken back by hand. */
async function forgetNumber(tx: OrganisationTransaction, customerId: string, { source, number }: { source: string; number: string }): Promise<void> {
  const { count } = await tx.externalNumber.deleteMany({
    where: { source, entity: 'customer', externalId: number, entityId: customerId, contentHash: null, saidAt: null },
  })
  const others = await tx.externalNumber.count({ where: { entity: 'customer', entityId: customerId } })
  if (count > 0 && others === 0)
    await tx.customer.updateMany({ where: { id: customerId, kind: 'customer' }, data: { kind: 'prospect', version: { increment: 1 } } })
}
