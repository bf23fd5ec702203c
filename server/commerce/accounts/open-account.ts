import { z } from 'zod'
import type { CustomerChoice } from '../../customers/customer-choice.ts'
import { readRecent } from '../../customers/recent-customers.ts'
import { writeChange } from '../../follow-ups/change-follow-up.ts'
import { closedBy } from '../../follow-ups/complete-follow-up.ts'
import { recordAct } from '../../platform/call/audit.ts'
import type { Context } from '../../platform/call/context.ts'
import { isDuplicate, type OrganisationTransaction } from '../../platform/database/db.ts'
import { AppError } from '../../platform/errors.ts'
import { id, version, words } from '../../platform/input.ts'
import { customerSources } from './account-request.ts'
import { requireAccountRequest } from './require-account-request.ts'

const given = z.strictObject({ source: words.min(1).max(40), number: words.trim().min(1).max(60) })

/** `given` null: the number comes with the ERP's files. */
export const openedAccount = z.strictObject({ followUpId: id, version, given: given.nullable() })
type OpenedAccount = z.infer<typeof openedAccount>

/** `taken`: the number is another customer's, whom the caller may see or not (null). Nothing has changed then. */
export type Opened = { outcome: 'opened' } | { outcome: 'taken'; by: CustomerChoice | null }

/**
 * The account is there. With its number the prospect is a customer, and the next file of that source finds him by it.
 * The same number again changes nothing. Throws CONFLICT when somebody changed, answered or withdrew the request meanwhile, INVALID for a source of which no customers come.
 */
export async function openAccount(ctx: Context, input: OpenedAccount): Promise<Opened> {
  const { customerId, assigneeId, ...request } = await requireAccountRequest(ctx, input.followUpId)
  if (isOpenedWith(request, input.given)) return { outcome: 'opened' }
  if (!mayOpen(request)) throw new AppError('CONFLICT', 'It was answered or withdrawn')
  if (input.given && !(await customerSources(ctx.db)).includes(input.given.source)) throw new AppError('INVALID', 'No such source')
  const taken = input.given && (await holderOf(ctx, input.given, customerId))
  if (taken) return taken
  try {
    await ctx.db.prisma.$transaction((tx) => open(ctx, tx, input, { customerId, assigneeId }))
  } catch (error) {
    // A file has brought the number this very moment.
    const now = isDuplicate(error) && input.given ? await holderOf(ctx, input.given, customerId) : null
    if (!now) throw error
    return now
  }
  await ctx.deliver()
  return { outcome: 'opened' }
}

type Given = z.infer<typeof given>
type Stands = Pick<Awaited<ReturnType<typeof requireAccountRequest>>, 'state' | 'source' | 'number'>

/** Whoever says the same number again has not heard the answer. */
const isOpenedWith = ({ state, source, number }: Stands, given: Given | null): boolean =>
  state === 'opened' && given !== null && source === given.source && number === given.number

/** What was done without its number may still be told it. */
const mayOpen = ({ state, number }: Stands): boolean => state === 'waiting' || (state === 'opened' && number === null)

async function holderOf(ctx: Context, { source, number }: Given, customerId: string): Promise<Extract<Opened, { outcome: 'taken' }> | null> {
  const known = await ctx.db.prisma.externalNumber.findFirst({
    where: { source, entity: 'customer', externalId: number },
    select: { entityId: true },
  })
  if (!known || known.entityId === customerId) return null
  const [by] = await readRecent(ctx, { customerIds: [known.entityId] })
  return { outcome: 'taken', by: by ?? null }
}

type Carrier = { customerId: string; assigneeId: string }

async function open(ctx: Context, tx: OrganisationTransaction, input: OpenedAccount, { customerId, assigneeId }: Carrier): Promise<void> {
  const { followUpId, version, given } = input
  await writeChange(ctx, tx, { id: followUpId, version, assigneeId }, closedBy(ctx))
  await recordAct(ctx, tx, 'accountRequests.open', 'customer', customerId)
  if (!given) return
  const { organisationId } = ctx.user
  const { source, number: externalId } = given
  const where = { source, entity: 'customer', externalId, entityId: customerId }
  if ((await tx.externalNumber.count({ where })) === 0) await tx.externalNumber.create({ data: { organisationId, ...where } })
  await tx.accountRequest.updateMany({ where: { followUpId }, data: { source, number: externalId, declinedWhy: null } })
  await tx.customer.updateMany({ where: { id: customerId, kind: 'prospect' }, data: { kind: 'customer', version: { increment: 1 } } })
}
