import { z } from 'zod'
import { judgeKnownAgain } from '../outlook/mailboxes/judge-again.ts'
import { recordAct } from '../platform/call/audit.ts'
import type { Context } from '../platform/call/context.ts'
import { organisation, sqlWithin } from '../platform/database/db.ts'
import { AppError } from '../platform/errors.ts'
import { id, version } from '../platform/input.ts'
import { markChanged } from './changed-customers.ts'
import { newCustomer } from './create-customer.ts'
import { requireCustomers } from './require-customers.ts'

export const changedKind = z.strictObject({ customerId: id, kind: newCustomer.shape.kind.or(z.enum(['customer', 'former'])), version })

export type ChangedKind = z.infer<typeof changedKind>

/** Whose mails are nobody's business. */
const isAside = (kind: string | undefined): boolean => kind === 'supplier' || kind === 'competitor'

/** A supplier becomes a customer, and the like: from then on mails are judged by it, older ones where the change concerns. What is logged stays. Throws CONFLICT for an old version. */
export async function changeKind(ctx: Context, { customerId, kind, version }: ChangedKind): Promise<void> {
  await requireCustomers(ctx, [customerId])
  await ctx.db.prisma.$transaction(async (tx) => {
    const before = await tx.customer.findFirst({ where: { id: customerId }, select: { kind: true } })
    const { count } = await tx.customer.updateMany({ where: { id: customerId, version }, data: { kind, version: { increment: 1 } } })
    if (count === 0) throw new AppError('CONFLICT', 'Somebody has changed the customer')
    await recordAct(ctx, tx, 'customers.changeKind', 'customer', customerId)
    await markChanged(sqlWithin(tx, ctx.user.organisationId), [customerId])
    if (!isAside(before?.kind) || isAside(kind)) return
    const names = await sqlWithin(tx, ctx.user.organisationId)<{ name: string }>`
      select domain as name from customer_domain where organisation_id = ${organisation} and customer_id = ${customerId}::uuid
      union select address from customer_email where organisation_id = ${organisation} and customer_id = ${customerId}::uuid
      union select e.address from contact_email e join contact_role cr on cr.organisation_id = ${organisation} and cr.contact_id = e.contact_id
        where e.organisation_id = ${organisation} and cr.customer_id = ${customerId}::uuid`
    await judgeKnownAgain(
      ctx,
      tx,
      names.map(({ name }) => name),
      { customerId, since: 'person' },
    )
  })
}
