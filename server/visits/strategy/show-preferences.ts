import { z } from 'zod'
import type { OpeningWindow } from '../../../domain/visits/strategy/due-visit.ts'
import { requireCustomers } from '../../customers/require-customers.ts'
import type { Context } from '../../platform/call/context.ts'
import { organisation } from '../../platform/database/db.ts'
import { id } from '../../platform/input.ts'
import { closuresAhead, type KeptClosure } from './closures.ts'
import { type KeptPreference, nothingSet, readPreferences } from './preferences.ts'

export type SitePreference = { siteId: string; name: string; city: string | null; openingWindows: OpeningWindow[]; preference: KeptPreference }

export type ShownPreferences = { customer: KeptPreference; sites: SitePreference[]; closures: KeptClosure[] }

export const customerToShow = z.strictObject({ customerId: id })

export type CustomerToShow = z.infer<typeof customerToShow>

/** What is set for a customer and each of its sites, the main one first. Throws NOT_FOUND. */
export async function showPreferences(ctx: Context, { customerId }: CustomerToShow): Promise<ShownPreferences> {
  await requireCustomers(ctx, [customerId])
  const [preferences, closures] = await Promise.all([readPreferences(ctx, [customerId]), closuresAhead(ctx, customerId)])
  const sites = await ctx.db.sql<Omit<SitePreference, 'preference'>>`
    select s.id as "siteId", s.name, s.city, s.opening_windows as "openingWindows" from site s
    where s.organisation_id = ${organisation} and s.customer_id = ${customerId}::uuid and s.archived_at is null order by s.is_main desc, s.name, s.id`
  const setFor = (key: string): KeptPreference => preferences.get(key) ?? nothingSet
  return { customer: setFor(customerId), sites: sites.map((site) => ({ ...site, preference: setFor(site.siteId) })), closures }
}
