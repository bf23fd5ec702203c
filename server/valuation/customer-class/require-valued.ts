import type { Context } from '../../platform/call/context.ts'
import { AppError } from '../../platform/errors.ts'
import { valuedKinds } from './worth-facts.ts'

/** Throws INVALID for a customer of another kind: a supplier has neither class nor potential. */
export async function requireValued({ db }: Context, customerId: string): Promise<void> {
  const valued = await db.prisma.customer.findFirst({ where: { id: customerId, kind: { in: [...valuedKinds] } }, select: { id: true } })
  if (!valued) throw new AppError('INVALID', 'Nobody to sell to')
}
