/** When a customer came into which class, and why. */

import { z } from 'zod'
import type { ClassReason } from '../../../domain/valuation/customer-class/class-change.ts'
import { requireCustomers } from '../../customers/require-customers.ts'
import type { Context } from '../../platform/call/context.ts'
import { organisation } from '../../platform/database/db.ts'
import { id } from '../../platform/input.ts'

/** null as a code: no class. `by`: who has set it by hand, or put the rules in force. */
export type ClassChangeLine = {
  id: string
  changedOn: string
  fromCode: string | null
  toCode: string | null
  reason: ClassReason
  by: string | null
}

export const historyOfClass = z.strictObject({ customerId: id })

const MOST = 50

/** Newest first; `more`: there are others. */
export async function readClassHistory(
  ctx: Context,
  { customerId }: z.infer<typeof historyOfClass>,
): Promise<{ rows: ClassChangeLine[]; more: boolean }> {
  await requireCustomers(ctx, [customerId])
  const rows = await ctx.db.sql<ClassChangeLine>`
    select x.id, x.changed_on as "changedOn", x.from_code as "fromCode", x.to_code as "toCode", x.reason, u.name as by
    from class_change x left join class_run r on r.organisation_id = ${organisation} and r.id = x.run_id
      left join class_by_hand h on h.organisation_id = ${organisation} and h.id = (x.reason ->> 'handId')::uuid
      left join app_user u on u.organisation_id = ${organisation} and u.id = coalesce(h.set_by_id, r.by_id)
    where x.organisation_id = ${organisation} and x.customer_id = ${customerId}::uuid
    order by x.changed_at desc, x.id desc limit ${MOST + 1}::int`
  return { rows: rows.slice(0, MOST), more: rows.length > MOST }
}
