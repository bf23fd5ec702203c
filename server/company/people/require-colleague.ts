import type { OrganisationTransaction } from '../../platform/database/db.ts'
import { AppError } from '../../platform/errors.ts'

/** Where people are looked up: the caller's database, or his transaction as `{ prisma: tx }`. */
type People = { db: { prisma: Pick<OrganisationTransaction, 'user'> } }

/** Throws NOT_FOUND for somebody who is not (any more) with us. */
export async function requireColleague({ db }: People, userId: string): Promise<void> {
  const colleague = await db.prisma.user.findFirst({ where: { id: userId, isActive: true, removedAt: null }, select: { id: true } })
  if (!colleague) throw new AppError('NOT_FOUND', 'No such colleague')
}
