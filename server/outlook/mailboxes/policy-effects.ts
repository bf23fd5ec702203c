/** What the company's decisions do to mailboxes that are connected. */
import type { Context } from '../../platform/call/context.ts'
import type { OrganisationTransaction } from '../../platform/database/db.ts'
import { depthStart, startListing } from './start-listing.ts'

/** Whoever reads a mailbox now, by what held until now, can commit nothing more; while logging is on, its next reader begins at once. */
export async function interruptReading(tx: OrganisationTransaction): Promise<void> {
  await tx.mailbox.updateMany({ where: { status: 'connected' }, data: { leaseToken: { increment: 1 }, leaseUntil: null } })
}

/** The stretch between the old depth and the new one, of every connected mailbox. */
export async function readFurtherBack(ctx: Context, tx: OrganisationTransaction, before: number, after: number): Promise<void> {
  const { organisationId } = ctx.user
  const { now } = ctx
  for (const { id } of await tx.mailbox.findMany({ where: { status: 'connected' }, select: { id: true } }))
    await startListing({ mailbox: { organisationId, id }, policy: { depthMonths: after }, now }, tx, {
      cause: 'rejudge',
      newest: depthStart(now(), before),
    })
}
