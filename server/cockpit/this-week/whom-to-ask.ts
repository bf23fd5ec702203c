/** Who is asked about a customer: who cares for it, or his deputy while he is away. */
import { z } from 'zod'
import { requireCustomers } from '../../customers/require-customers.ts'
import type { Context } from '../../platform/call/context.ts'
import { today } from '../../platform/call/today.ts'
import { organisation } from '../../platform/database/db.ts'
import { id } from '../../platform/input.ts'

export const customerToAskAbout = z.strictObject({ customerId: id })

export type CustomerToAskAbout = z.infer<typeof customerToAskAbout>

/** null: nobody cares for it, or nobody who is still here. Throws NOT_FOUND. */
export async function findWhomToAsk(ctx: Context, { customerId }: CustomerToAskAbout): Promise<{ userId: string } | null> {
  await requireCustomers(ctx, [customerId])
  const day = today(ctx)
  const [who] = await ctx.db.sql<{ userId: string }>`
    select u.id as "userId" from care_team_member t
      left join deputy d on d.organisation_id = ${organisation} and d.user_id = t.user_id and ${day}::date between d.starts_on and d.ends_on
      join app_user u on u.organisation_id = ${organisation} and u.id = coalesce(d.deputy_id, t.user_id)
    where t.organisation_id = ${organisation} and t.customer_id = ${customerId}::uuid and u.is_active and u.removed_at is null
      and t.starts_on <= ${day}::date and (t.ends_on is null or t.ends_on >= ${day}::date)
    order by array_position(array['key_account', 'field', 'inside', 'technical'], t.role::text), d.ends_on desc, t.id limit 1`
  return who ?? null
}
