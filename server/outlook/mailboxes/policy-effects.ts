/** What the company's decisions do to mailboxes that are connected. */
import type { Context } from '../../platform/call/context.ts'
import { type OrganisationTransaction, organisation, sqlWithin } from '../../platform/database/db.ts'
import { judgeAgain } from './judge-again.ts'
import { depthStart } from './start-listing.ts'

/**
 * Whoever reads a mailbox now, by what held until now, can commit nothing more; while logging is on, its next reader begins at once.
 * In one order, and no turn holds a mailbox's row for longer than its last statement: nobody waits for a page.
 */
export async function interruptReading({ user }: Context, tx: OrganisationTransaction): Promise<void> {
  await sqlWithin(tx, user.organisationId)`
    with reading as materialized (select m.id from mailbox m where m.organisation_id = ${organisation} and m.status = 'connected' order by m.id for no key update)
    update mailbox m set lease_token = m.lease_token + 1, lease_until = null from reading where m.organisation_id = ${organisation} and m.id = reading.id`
}

/** What lies before the old depth, in months, in every connected mailbox. */
export const readFurtherBack = (ctx: Context, tx: OrganisationTransaction, before: number): Promise<void> =>
  judgeAgain(ctx, tx, { userId: null, kind: 'depth', reach: 'everywhere', value: depthStart(ctx.now(), before).toISOString() })
