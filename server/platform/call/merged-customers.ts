/** Customers that were merged away still stand in links of old mails, in tasks, appointments and open pages. Whoever is named so, the one he was merged into is meant. */
import { fragment, organisation, type SqlFragment } from '../database/db.ts'
import type { Context } from './context.ts'
import { visibleCustomer } from './visibility.ts'

/** Whom a statement means by an id, where it leaves out who is not found instead of refusing the call. */
export const meantCustomer = (id: SqlFragment): SqlFragment =>
  fragment`coalesce((select g.merged_into_id from customer g where g.organisation_id = ${organisation} and g.id = ${id}), ${id})`

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/**
 * The input with the ids of merged customers replaced, in whatever field and depth they stand; null: it names none whose successor the caller may see.
 * An id is unique over all tables: what is a customer's names a customer.
 */
export async function followMerges(ctx: Context, input: unknown): Promise<{ input: unknown } | null> {
  const ids = [...new Set(textsIn(input).filter((text) => UUID.test(text)))]
  const kept = ids.length > 0 ? await keptOf(ctx, ids) : new Map()
  return kept.size === 0 ? null : { input: replaced(input, kept) }
}

/** By the id of a customer that was merged the one that is kept. */
async function keptOf(ctx: Context, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const rows = await ctx.db.sql<{ gone: string; kept: string }>`select g.id as gone, c.id as kept
    from customer g join customer c on c.organisation_id = ${organisation} and c.id = g.merged_into_id
    where g.organisation_id = ${organisation} and g.id = any(${ids}::uuid[]) and ${visibleCustomer(ctx)}`
  return new Map(rows.map(({ gone, kept }) => [gone, kept]))
}

function textsIn(input: unknown): string[] {
  if (typeof input === 'string') return [input]
  return input !== null && typeof input === 'object' ? Object.values(input).flatMap(textsIn) : []
}

function replaced(input: unknown, kept: ReadonlyMap<string, string>): unknown {
  if (typeof input === 'string') return kept.get(input.toLowerCase()) ?? input
  if (Array.isArray(input)) return input.map((each) => replaced(each, kept))
  if (input === null || typeof input !== 'object') return input
  return Object.fromEntries(Object.entries(input).map(([name, value]) => [name, replaced(value, kept)]))
}
