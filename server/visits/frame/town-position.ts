/** Where a town is, as far as customers of ours are in it. */
import { foldCompanyName } from '../../../domain/customers/names.ts'
import { nearestToMiddle } from '../../../domain/travel/nearest-to-middle.ts'
import type { Position } from '../../../domain/travel/position.ts'
import { namesIn, townIn } from '../../../domain/travel/town-in-text.ts'
import { sitePositions } from '../../customers/sites/site-positions.ts'
import type { Context } from '../../platform/call/context.ts'
import { visibleCustomer } from '../../platform/call/visibility.ts'
import { organisation } from '../../platform/database/db.ts'

const MOST_SITES = 100

/** The customer whose name the text is, else the middle one of the customers in the town that it names; null: neither. */
export async function townPosition(ctx: Context, text: string): Promise<Position | null> {
  const [named] = await ctx.db.sql<{ id: string }>`
    select s.id from site s join customer c on c.organisation_id = ${organisation} and c.id = s.customer_id
    where s.organisation_id = ${organisation} and c.name_folded = ${foldCompanyName(text)} and ${visibleCustomer(ctx)} and s.archived_at is null
    order by s.is_main desc, s.id limit 1`
  if (named) return (await sitePositions(ctx, [named.id])).get(named.id) ?? null
  const towns = await ctx.db.sql<{ city: string }>`
    select distinct s.city from site s join customer c on c.organisation_id = ${organisation} and c.id = s.customer_id
    where s.organisation_id = ${organisation} and lower(s.city) = any(${namesIn(text)}::text[]) and s.archived_at is null and ${visibleCustomer(ctx)}`
  const town = townIn(
    text,
    towns.map(({ city }) => city),
  )
  return town === null ? null : await middleOfTown(ctx, town)
}

async function middleOfTown(ctx: Context, town: string): Promise<Position | null> {
  const sites = await ctx.db.sql<{ id: string }>`
    select s.id from site s join customer c on c.organisation_id = ${organisation} and c.id = s.customer_id
    where s.organisation_id = ${organisation} and lower(s.city) = lower(${town}) and s.city = ${town} and s.archived_at is null and ${visibleCustomer(ctx)} order by s.id limit ${MOST_SITES}`
  const positions = await sitePositions(
    ctx,
    sites.map(({ id }) => id),
  )
  return nearestToMiddle([...positions.values()])
}
