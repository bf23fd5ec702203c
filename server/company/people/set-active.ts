/** Letting somebody out, and in again. */
import { z } from 'zod'
import type { Database, OrganisationTransaction } from '../../platform/database/db.ts'

/** `user`: mail address or object id; an alias only where it is nobody's own address, since those of whoever has left go to his successor. Holds at the next call, and whoever reads his mailbox now can commit nothing more. False: nobody is known by that. */
export async function setActive(database: Database, organisationId: string, user: string, isActive: boolean): Promise<boolean> {
  const { prisma } = database.forOrganisation(organisationId)
  return await prisma.$transaction(async (tx) => {
    const ids = await usersNamed(tx, user)
    await tx.user.updateMany({ where: { id: { in: ids } }, data: { isActive } })
    if (!isActive) await endTurns(tx, ids)
    return ids.length > 0
  })
}

async function usersNamed(tx: OrganisationTransaction, user: string): Promise<string[]> {
  const select = { id: true } as const
  const where = z.uuid().safeParse(user).success ? { oid: user } : { mail: user }
  const found = await tx.user.findMany({ where, select })
  const meant = found.length > 0 ? found : await tx.user.findMany({ where: { addresses: { some: { address: user.toLowerCase() } } }, select })
  return meant.map(({ id }) => id)
}

async function endTurns(tx: OrganisationTransaction, userIds: string[]): Promise<void> {
  const mailboxes = await tx.mailbox.findMany({ where: { userId: { in: userIds } }, select: { id: true } })
  const ids = mailboxes.map(({ id }) => id)
  await tx.mailbox.updateMany({ where: { id: { in: ids } }, data: { leaseToken: { increment: 1 }, leaseUntil: null } })
  await tx.chore.updateMany({ where: { subjectId: { in: [...userIds, ...ids] } }, data: { token: { increment: 1 }, leaseUntil: null } })
}
