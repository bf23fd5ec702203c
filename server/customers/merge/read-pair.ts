/** Two customers side by side, for whoever may see both. */
import { z } from 'zod'
import type { CustomerFields } from '../../../domain/customers/merge/fill-empty.ts'
import type { CustomerKind } from '../../generated/prisma/enums.ts'
import type { Context } from '../../platform/call/context.ts'
import { visibleCustomer } from '../../platform/call/visibility.ts'
import { fragment, organisation } from '../../platform/database/db.ts'
import { AppError } from '../../platform/errors.ts'
import { id } from '../../platform/input.ts'

export const pairOfCustomers = z.strictObject({ keptId: id, goneId: id })
export type PairOfCustomers = z.infer<typeof pairOfCustomers>

/** `sources`: by which a system gave it a number. */
export type SideOfPair = {
  customerId: string
  name: string
  kind: CustomerKind
  vatId: string | null
  domains: string[]
  phones: string[]
  places: { country: string; postalCode: string; city: string | null }[]
  numbers: { source: string; number: string }[]
}

export type StoredCustomer = SideOfPair & { version: number; fields: CustomerFields }

/** Those of them that the caller may see. */
export const readSides = async (ctx: Context, customerIds: readonly string[]): Promise<StoredCustomer[]> =>
  await ctx.db.sql<StoredCustomer>`select c.id as "customerId", c.name, c.kind, c.vat_id as "vatId", c.version, to_jsonb(c) as fields,
    array(select d.domain from customer_domain d where d.organisation_id = ${organisation} and d.customer_id = c.id order by d.domain) as domains,
    array(select distinct p.phone from (select c.phone union all ${phonesOfSites}) p (phone) where p.phone is not null order by p.phone) as phones,
    (select coalesce(json_agg(json_build_object('country', s.country, 'postalCode', s.postal_code, 'city', s.city) order by s.is_main desc, s.id), '[]') from site s
      where s.organisation_id = ${organisation} and s.customer_id = c.id and s.archived_at is null and s.postal_code is not null) as places,
    (select coalesce(json_agg(json_build_object('source', e.source, 'number', e.external_id) order by e.source, e.external_id), '[]') from external_number e
      where e.organisation_id = ${organisation} and e.entity = 'customer' and e.entity_id = c.id) as numbers
  from customer c where c.organisation_id = ${organisation} and c.id = any(${customerIds}::uuid[]) and ${visibleCustomer(ctx)}`

const phonesOfSites = fragment`select s.phone from site s where s.organisation_id = ${organisation} and s.customer_id = c.id and s.archived_at is null`

/** Throws NOT_FOUND unless both are there, and INVALID for one with itself. */
export async function readPair(ctx: Context, { keptId, goneId }: PairOfCustomers): Promise<{ kept: StoredCustomer; gone: StoredCustomer }> {
  if (keptId === goneId) throw new AppError('INVALID', 'A customer is not merged with itself')
  const sides = await readSides(ctx, [keptId, goneId])
  const [kept, gone] = [keptId, goneId].map((id) => sides.find(({ customerId }) => customerId === id))
  if (!kept || !gone) throw new AppError('NOT_FOUND', 'No such customer for this user')
  return { kept, gone }
}

export const toSide = ({ version: _, fields: __, ...side }: StoredCustomer): SideOfPair => side
