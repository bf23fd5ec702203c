/** What belongs to a row that was known and has come with a file: it goes again when the file is taken back. */
import { fragment, organisation, type SqlFragment } from '../../../platform/database/db.ts'
import { applied, type SliceWork, toStore } from './work.ts'

/** `name`: by which a record remembers its parts. `owner`: column of `table` that names the row they belong to. */
export type AddedPart = { name: string; table: SqlFragment; owner: SqlFragment }

/** Runs an `insert into` the table of the part, and keeps with each record of a known row what was new of it. */
export async function addParts(given: SliceWork, { name, owner }: AddedPart, insert: SqlFragment): Promise<void> {
  await given.sql`with added as (${insert} returning id, ${owner} as owner_id)
    update import_record r set before = r.before || jsonb_build_object(${name}::text, k.ids)
    from (select a.owner_id, jsonb_agg(a.id) as ids from added a group by a.owner_id) k
    where ${toStore(given)} and r.verdict = 'changed' and r.entity_id = k.owner_id`
}

/** Rows `x` that `addParts` has kept, for the end of an update or a delete. */
export const addedRows = (given: SliceWork, name: string): SqlFragment => fragment`import_record r
  cross join lateral jsonb_array_elements_text(r.before -> ${name}::text) k(id)
  where ${applied(given)} and r.before ? ${name}::text and x.organisation_id = ${organisation} and x.id = k.id::uuid`

export async function removeParts(given: SliceWork, { name, table }: AddedPart): Promise<void> {
  await given.sql`delete from ${table} x using ${addedRows(given, name)}`
}
