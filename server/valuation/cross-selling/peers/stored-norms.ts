/** What was learnt, as it is stored: a row for each kind of comparable customers, and one for all together. */
import { z } from 'zod'
import type { BasketNorm, PeerNorms } from '../../../../domain/valuation/cross-selling/find-chances.ts'
import { organisation, type Sql } from '../../../platform/database/db.ts'
import type { Peers } from './peers-query.ts'

/** Empty: of all customers. */
export const everybody: Peers = { targetGroup: '', size: '' }

const witnesses = { buyers: z.number(), of: z.number() }
const norms = z.object({
  groups: z.array(z.object({ productGroupId: z.string(), buyers: z.number(), medianCents: z.number() })),
  variants: z.array(
    z.object({
      ...{ productGroupId: z.string(), productId: z.string(), fromProductId: z.string(), ...witnesses },
      ...{ price: z.number(), betterPrice: z.number(), per: z.number() },
    }),
  ),
  baskets: z.array(z.object({ groupIds: z.array(z.string()), productGroupId: z.string(), ...witnesses, medianCents: z.number() })),
})

/** `baskets`: of everybody's row alone. */
export type StoredNorms = PeerNorms & { baskets: readonly BasketNorm[] }

/** Null: nothing was learnt of them. */
export async function readNorms(sql: Sql, { targetGroup, size }: Peers): Promise<StoredNorms | null> {
  const [row] = await sql<{ customers: number; norms: unknown }>`select n.customers, n.norms from peer_norm n
    where n.organisation_id = ${organisation} and n.target_group = ${targetGroup} and n.size = ${size}`
  return row ? { customers: row.customers, ...norms.parse(row.norms) } : null
}

/** In the transaction of `sql`, in the place of all that was learnt before. */
export async function storeNorms(sql: Sql, learnt: readonly (Peers & StoredNorms)[]): Promise<void> {
  await sql`delete from peer_norm n where n.organisation_id = ${organisation}`
  for (const { targetGroup, size, customers, ...rest } of learnt)
    await sql`insert into peer_norm (organisation_id, target_group, size, customers, norms)
      values (${organisation}, ${targetGroup}, ${size}, ${customers}::int, ${JSON.stringify(rest)}::jsonb)`
}
