import { type AccountState, accountState } from '../../../domain/commerce/accounts/account-state.ts'
import { requireCustomers } from '../../customers/require-customers.ts'
import { requireFollowUp } from '../../follow-ups/require-follow-up.ts'
import type { Context } from '../../platform/call/context.ts'
import { type OrganisationTransaction, organisation, sqlWithin } from '../../platform/database/db.ts'
import { AppError } from '../../platform/errors.ts'

type Required = {
  customerId: string
  authorId: string
  assigneeId: string
  state: AccountState
  answerId: string | null
  source: string | null
  number: string | null
}

/** Throws NOT_FOUND for a follow-up that carries none, and for one of a customer that is not for the caller: also for whom it is, once he may not see him any more. */
export async function requireAccountRequest(ctx: Context, followUpId: string): Promise<Required> {
  const { customerId, authorId, assigneeId } = await requireFollowUp(ctx, followUpId)
  const request = await ctx.db.prisma.accountRequest.findFirst({
    where: { followUpId },
    include: { followUp: { select: { doneAt: true, droppedAt: true } } },
  })
  if (!request || customerId === null) throw new AppError('NOT_FOUND', 'No such request')
  await requireCustomers(ctx, [customerId])
  const { answerId, source, number, declinedWhy, followUp } = request
  const state = accountState({ isDone: followUp.doneAt !== null, isDropped: followUp.droppedAt !== null, declinedWhy })
  return { customerId, authorId, assigneeId, state, answerId, source, number }
}

type Asking = { id: string; customerId: string }

/** Requests of one customer come one after the other until the end of the transaction, and wait for no row that only names him. Answers what kind of customer it is; throws CONFLICT while another one than `id` waits, NOT_FOUND for one that was merged this very moment. */
export async function requireNoneWaiting(ctx: Context, tx: OrganisationTransaction, { id, customerId }: Asking): Promise<string> {
  const [customer] = await sqlWithin(tx, ctx.user.organisationId)<{ kind: string }>`select c.kind from customer c
    where c.organisation_id = ${organisation} and c.id = ${customerId}::uuid and c.merged_into_id is null for no key update`
  if (!customer) throw new AppError('NOT_FOUND', 'The customer was merged meanwhile')
  const waiting = await tx.followUp.findFirst({
    where: { id: { not: id }, customerId, doneAt: null, droppedAt: null, carries: { isNot: null } },
    select: { id: true },
  })
  if (waiting) throw new AppError('CONFLICT', 'A request waits already')
  return customer.kind
}
