/** Letting somebody out, and in again. */
import { z } from 'zod'
import type { Database, OrganisationTransaction } from '../../platform/database/db.ts'

/** `user`: mail address or object id. Holds at the next call, and whoever reads his mailbox now can commit nothing more. False: nobody is known by that. */
export async function setActive(database: Database, organisationId: string, user: string, isActive: boolean): Promise<boolean> {
  const { prisma } = database.forOrganisation(organisationId)
  const where = z.uuid().safeParse(user).success ? { oid: user } : { OR: [{ mail: user }, { addresses: { some: { address: user.toLowerCase() } } }] }
  return await prisma.$transaction(async (tx) => {
    const found = await tx.user.findMany({ where, select: { id: true } })
    const ids = found.map(({ id }) => id)
    await tx.user.updateMany({ where: { id: { in: ids } }, data: { isActive } })
    if (!isActive) await endTurns(tx, ids)
    return ids.length > 0
  })
}

async function endTurns(tx: OrganisationTransaction, userIds: string[]): Promise<void> {
  const mailboxes = await tx.mailbox.findMany({ where: { userId: { in: userIds } }, select: { id: true } })
  const ids = mailboxes.map(({ id }) => id)
  await tx.mailbox.updateMany({ where: { id: { in: ids } }, data: { leaseToken: { increment: 1 }, leaseUntil: null } })
  await tx.chore.updateMany({ where: { subjectId: { in: [...userIds, ...ids] } }, data: { token: { increment: 1 }, leaseUntil: null } })
}
