/** What belongs to a row and has come with a file: it goes again when the file is taken back, also from a row that only is archived then and may come back. */
import { fragment, organisation, type SqlFragment } from '../../../platform/database/db.ts'
import { applied, type SliceWork, toStore } from './work.ts'

/** `name`: by which a record remembers its parts. `owner`: column of `table` that names the row they belong to. `staysWithNew`: with a new row it is archived. */
export type AddedPart = { name: string; table: SqlFragment; owner: SqlFragment; staysWithNew?: boolean }

/** Runs an `insert into` the table of the part, and keeps with each record what was new of it. */
export async function addParts(given: SliceWork, { name, owner, staysWithNew = false }: AddedPart, insert: SqlFragment): Promise<void> {
  await given.sql`with added as (${insert} returning id, ${owner} as owner_id)
    update import_record r set before = coalesce(r.before, '{}') || jsonb_build_object(${name}::text, k.ids)
    from (select a.owner_id, jsonb_agg(a.id) as ids from added a group by a.owner_id) k
    where ${toStore(given)} and r.entity_id = k.owner_id and (r.verdict = 'changed' or not ${staysWithNew}::boolean)`
}

/** Rows `x` that `addParts` has kept, for the end of an update or a delete. */
export const addedRows = (given: SliceWork, name: string): SqlFragment => fragment`import_record r
  cross join lateral jsonb_array_elements_text(r.before -> ${name}::text) k(id)
  where ${applied(given)} and r.before ? ${name}::text and x.organisation_id = ${organisation} and x.id = k.id::uuid`

export async function removeParts(given: SliceWork, { name, table }: AddedPart): Promise<void> {
  await given.sql`delete from ${table} x using ${addedRows(given, name)}`
}
