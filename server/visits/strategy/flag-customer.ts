import { z } from 'zod'
import { requireCustomers } from '../../customers/require-customers.ts'
import { requireSite } from '../../customers/requirements.ts'
import type { Context } from '../../platform/call/context.ts'
import { toDate } from '../../platform/database/db.ts'
import { day, id } from '../../platform/input.ts'

export const flagged = z.strictObject({ customerId: id, siteId: id.nullable(), flaggedFrom: day.nullable() })

/** Asks for a visit from a day on, or takes that back; the rest of what is set stays. Throws NOT_FOUND. */
export async function flag(ctx: Context, { customerId, siteId, flaggedFrom }: z.infer<typeof flagged>): Promise<void> {
  await requireCustomers(ctx, [customerId])
  if (siteId) await requireSite(ctx, siteId, customerId)
  const { organisationId } = ctx.user
  const key = siteId ?? customerId
  const data = { flaggedFrom: flaggedFrom && toDate(flaggedFrom) }
  await ctx.db.prisma.visitPreference.upsert({
    where: { organisationId_id: { organisationId, id: key } },
    create: { organisationId, id: key, customerId, siteId, ...data },
    update: { ...data, version: { increment: 1 } },
  })
}
