/** By what an open pane notices that something was logged at its customer. */
import { z } from 'zod'
import type { Context } from '../../platform/call/context.ts'
import { visibleCustomer } from '../../platform/call/visibility.ts'
import { fragment, organisation } from '../../platform/database/db.ts'
import { id } from '../../platform/input.ts'

/** Of the customer `c.id`: the report of the last contact. */
export const latestReport = fragment`(select rc.report_id from report_customer rc
  where rc.organisation_id = ${organisation} and rc.customer_id = c.id order by rc.at desc, rc.report_id desc limit 1)`

export const customerToWatch = z.strictObject({ customerId: id })

export type CustomerToWatch = z.infer<typeof customerToWatch>

/** null also for a customer the caller may not see. */
export async function readLatestReport(ctx: Context, { customerId }: CustomerToWatch): Promise<string | null> {
  const rows = await ctx.db.sql<{ reportId: string | null }>`
    select ${latestReport} as "reportId" from customer c where c.organisation_id = ${organisation} and c.id = ${customerId}::uuid and ${visibleCustomer(ctx)}`
  return rows[0]?.reportId ?? null
}
