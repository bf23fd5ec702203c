/** All that files have brought in, without what is different in every run: its ids, and when it was. */
import { organisation } from '../../../server/platform/database/db.ts'
import type { ImportDesk } from '../../support/import-desk.ts'

type Column = { table: string; column: string; type: string }

/** By table its rows as texts, in the order of these texts. Ids are told by the number of their row at its source. */
export async function dumpImported(desk: ImportDesk): Promise<Record<string, string[]>> {
  const { rows: columns } = await desk.database.pool.query<Column>(`select c.table_name as "table", c.column_name as "column", c.data_type as type
    from information_schema.columns c join information_schema.columns o using (table_schema, table_name)
    where c.table_schema = 'public' and o.column_name = 'organisation_id' order by c.table_name, c.ordinal_position`)
  const numbers = await desk.sql<{
    id: string
    told: string
  }>`select e.entity_id as id, min(concat_ws('/', e.source, e.entity, e.external_id)) as told
    from external_number e where e.organisation_id = ${organisation} group by e.entity_id`
  const told = new Map(numbers.map((each) => [each.id, each.told]))
  const dump: Record<string, string[]> = {}
  for (const table of new Set(columns.map((column) => column.table))) {
    if (OF_THE_RUN.has(table)) continue
    const kept = columns.filter((column) => column.table === table && !column.type.startsWith('timestamp'))
    const list = kept.map(({ column }) => `'${column}', t."${column}"`).join(', ')
    const { rows } = await desk.database.pool.query<{ row: string }>(
      `select jsonb_build_object(${list})::text as row from "${table}" t where organisation_id = $1`,
      [desk.firm.id],
    )
    if (rows.length > 0) dump[table] = rows.map(({ row }) => row.replaceAll(UUID, (id) => told.get(id) ?? 'id')).sort()
  }
  return dump
}

const OF_THE_RUN: ReadonlySet<string> = new Set(['import_progress', 'audit_entry'])
const UUID = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g
