/** The rows of a merge on their way, and back. */
import { fragment, organisation, type Sql } from '../../platform/database/db.ts'
import { type MergePart, mergeParts } from './merge-parts.ts'

/** What is summed up of customers' documents, made anew for these in the same transaction. */
export type RefreshFigures = (sql: Sql, customerIds: readonly string[]) => Promise<unknown>

/** A customer of many years has a hundred thousand rows. */
export const LONG_MS = 120_000

export type Merge = { mergeId: string; keptId: string; goneId: string }

/** What the kept one has already stays with the other. */
export async function moveRows(sql: Sql, merge: Merge): Promise<void> {
  for (const part of mergeParts) await movePart(sql, part, merge)
}

async function movePart(
  sql: Sql,
  { name, table, column, key, only, isThere, makesWay, isMain, besides }: MergePart,
  { mergeId, keptId, goneId }: Merge,
): Promise<void> {
  const kept = fragment`${keptId}::uuid`
  if (makesWay)
    await sql`delete from ${table} k using ${table} t where k.organisation_id = ${organisation} and k.${column} = ${kept}
      and t.organisation_id = ${organisation} and t.${column} = ${goneId}::uuid and ${makesWay}`
  const stands = isMain && fragment`exists (select from ${table} k where k.organisation_id = ${organisation} and k.${column} = ${kept} and ${isMain})`
  await sql`with moved as (
      update ${table} t set ${column} = ${kept} ${besides(kept)} ${stands ? fragment`, is_main = t.is_main and not ${stands}` : fragment``}
      ${isMain ? fragment`from ${table} o where o.organisation_id = ${organisation} and o.id = t.id and` : fragment`where`}
        t.organisation_id = ${organisation} and t.${column} = ${goneId}::uuid and ${only} and not ${isThere(kept)}
      returning ${key} as row_key, ${isMain ? fragment`o.is_main` : fragment`false`} as was_main)
    insert into customer_merge_row (organisation_id, merge_id, part, row_key, was_main)
    select ${organisation}, ${mergeId}::uuid, ${name}::text, m.row_key, m.was_main from moved m`
}

/** Only what came by the merge and is still there. The other way round, as what was moved last may rest on what was moved first. */
export async function moveRowsBack(sql: Sql, merge: Merge): Promise<void> {
  for (const part of mergeParts.toReversed()) await movePartBack(sql, part, merge)
}

async function movePartBack(
  sql: Sql,
  { name, table, column, isOneOf, isMain, besides }: MergePart,
  { mergeId, keptId, goneId }: Merge,
): Promise<void> {
  const gone = fragment`${goneId}::uuid`
  const moved = fragment`select r.row_key from customer_merge_row r where r.organisation_id = ${organisation} and r.merge_id = ${mergeId}::uuid and r.part = ${name}::text`
  const wasMain = isMain && fragment`, is_main = t.is_main or ${isOneOf(fragment`${moved} and r.was_main`)}`
  // By their keys, not by the customer's index: each of a hundred thousand rows would be compared with as many keys.
  await sql`update ${table} t set ${column} = ${gone} ${besides(gone)} ${wasMain ?? fragment``}
    where t.organisation_id = ${organisation} and ${isOneOf(moved)} and coalesce(t.${column}) = ${keptId}::uuid`
}
