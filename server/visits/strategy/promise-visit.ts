import type { Context } from '../../platform/call/context.ts'
import { type OrganisationTransaction, toDate } from '../../platform/database/db.ts'

/** A day was promised during a visit; in the transaction of its report. A later visit keeps the promise. */
export async function promiseVisit(
  ctx: Context,
  tx: OrganisationTransaction,
  { customerId, siteId, agreedOn, agreedSince }: { customerId: string; siteId: string | null; agreedOn: string; agreedSince: string },
): Promise<void> {
  const { organisationId } = ctx.user
  const key = siteId ?? customerId
  const data = { agreedOn: toDate(agreedOn), agreedSince: toDate(agreedSince) }
  await tx.visitPreference.upsert({
    where: { organisationId_id: { organisationId, id: key } },
    create: { organisationId, id: key, customerId, siteId, ...data },
    update: { ...data, version: { increment: 1 } },
  })
}
