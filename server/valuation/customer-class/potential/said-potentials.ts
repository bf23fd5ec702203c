/** What a customer has said of his potential, and when. */
import { z } from 'zod'
import { requireCustomers } from '../../../customers/require-customers.ts'
import type { Context } from '../../../platform/call/context.ts'
import { organisation } from '../../../platform/database/db.ts'
import { id } from '../../../platform/input.ts'
import { mayWithdraw } from './say-potential.ts'

/** `site` and `productGroup` null: of all. `saidTo` null: not known. */
export type SaidPotentialLine = {
  id: string
  cents: number
  saidOn: string
  saidTo: string | null
  site: string | null
  productGroup: string | null
  note: string | null
  mayWithdraw: boolean
}

export const potentialsOfCustomer = z.strictObject({ customerId: id })
export type PotentialsOfCustomer = z.infer<typeof potentialsOfCustomer>

const MOST = 50

/** Newest first; `more`: there are others. */
export async function listSaidPotentials(ctx: Context, { customerId }: PotentialsOfCustomer): Promise<{ rows: SaidPotentialLine[]; more: boolean }> {
  await requireCustomers(ctx, [customerId])
  const rows = await ctx.db.sql<Omit<SaidPotentialLine, 'mayWithdraw'> & { saidToId: string | null }>`
    select x.id, x.cents, x.said_on as "saidOn", x.said_to_id as "saidToId", u.name as "saidTo", s.name as site, g.name as "productGroup", x.note
    from potential_statement x left join app_user u on u.organisation_id = ${organisation} and u.id = x.said_to_id
      left join site s on s.organisation_id = ${organisation} and s.id = x.site_id
      left join product_group g on g.organisation_id = ${organisation} and g.id = x.product_group_id
    where x.organisation_id = ${organisation} and x.customer_id = ${customerId}::uuid and x.withdrawn_at is null
    order by x.said_on desc, x.created_at desc, x.id desc limit ${MOST + 1}::int`
  const shown = rows.slice(0, MOST).map(({ saidToId, ...row }) => ({ ...row, mayWithdraw: mayWithdraw(ctx, saidToId) }))
  return { rows: shown, more: rows.length > MOST }
}
