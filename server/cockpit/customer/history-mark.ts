/** By what an open pane notices that a customer's history has changed. */
import { z } from 'zod'
import type { Context } from '../../platform/call/context.ts'
import { meantCustomer } from '../../platform/call/merged-customers.ts'
import { visibleCustomer } from '../../platform/call/visibility.ts'
import { fragment, organisation } from '../../platform/database/db.ts'
import { id } from '../../platform/input.ts'

/** Of how many reports and entries there are, and which is of the last contact. By the last alone an older mail that is taken over would not be noticed. @example '12 0197b000-0000-7000-8000-000000000002' */
export const markOf = (count: number, lastReportId: string | null): string => (lastReportId === null ? `${count}` : `${count} ${lastReportId}`)

const ofCustomer = fragment`rc.organisation_id = ${organisation} and rc.customer_id = c.id`

export const customerToWatch = z.strictObject({ customerId: id })

export type CustomerToWatch = z.infer<typeof customerToWatch>

/** null for a customer the caller may not see. */
export async function readHistoryMark(ctx: Context, { customerId }: CustomerToWatch): Promise<string | null> {
  const rows = await ctx.db.sql<{ count: number; last: string | null }>`
    select (select count(*) from report_customer rc where ${ofCustomer}) + (select count(*) from customer_entry rc where ${ofCustomer}) as count,
      (select rc.report_id from report_customer rc where ${ofCustomer} order by rc.at desc, rc.report_id desc limit 1) as last
    from customer c where c.organisation_id = ${organisation} and c.id = ${meantCustomer(fragment`${customerId}::uuid`)} and ${visibleCustomer(ctx)}`
  const [row] = rows
  return row ? markOf(row.count, row.last) : null
}
