/** Letting somebody out, and in again. */
import { z } from 'zod'
import type { Database } from '../../platform/database/db.ts'

/** `user`: mail address or object id. Holds at the next call, and whoever reads his mailbox now can commit nothing more. False: nobody is known by that. */
export async function setActive(database: Database, organisationId: string, user: string, isActive: boolean): Promise<boolean> {
  const { prisma } = database.forOrganisation(organisationId)
  const where = z.uuid().safeParse(user).success ? { oid: user } : { mail: user }
  return await prisma.$transaction(async (tx) => {
    const found = await tx.user.findMany({ where, select: { id: true } })
    const ids = found.map(({ id }) => id)
    await tx.user.updateMany({ where: { id: { in: ids } }, data: { isActive } })
    if (!isActive) await tx.mailbox.updateMany({ where: { userId: { in: ids } }, data: { leaseToken: { increment: 1 }, leaseUntil: null } })
    return ids.length > 0
  })
}
