import type { Context } from '../../platform/call/context.ts'
import type { OrganisationTransaction } from '../../platform/database/db.ts'

/** Id of a visit of the caller's that is not off, at that customer's from that instant on; null: there is none. Nobody is there twice at once. */
export async function sameVisit(ctx: Context, tx: OrganisationTransaction, { customerId, startsAt }: { customerId: string; startsAt: Date }) {
  const where = { ownerId: ctx.user.id, customerId, startsAt, status: { not: 'cancelled' as const } }
  return (await tx.visit.findFirst({ where, select: { id: true } }))?.id ?? null
}
