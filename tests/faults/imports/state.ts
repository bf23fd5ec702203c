/** What a database holds, in a form in which two that came to it on different ways are equal: without ids that were drawn, and without instants. */
import type pg from 'pg'

/** By table its rows. */
export type State = ReadonlyMap<string, readonly string[]>

/** How far an engine is, who has called and what was looked at meanwhile say nothing of what is in. */
const PASSING = ['import_progress', 'app_user', 'chore']
const ID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g
const INSTANT = /\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d(\.\d+)?(Z|\+00(:00)?)?/g

/** Every table with rows of an organisation, so that none is forgotten. */
export async function stateOf(pool: pg.Pool): Promise<State> {
  const { rows: tables } = await pool.query<{ name: string }>(
    `select c.table_name as name from information_schema.columns c join information_schema.tables t using (table_schema, table_name)
     where c.column_name = 'organisation_id' and c.table_schema = 'public' and t.table_type = 'BASE TABLE' and c.table_name <> all($1) order by 1`,
    [PASSING],
  )
  const names = await namesOfIds(pool)
  const state = new Map<string, string[]>()
  for (const { name } of tables) {
    const { rows } = await pool.query<{ row: string }>(`select to_jsonb(t)::text as row from "${name}" t`)
    state.set(name, rows.map(({ row }) => row.replaceAll(INSTANT, 'instant').replaceAll(ID, (id) => names.get(id) ?? '*')).sort())
  }
  return state
}

/** What a source calls the things that are in; files are called by the ids that they were sent with. */
async function namesOfIds(pool: pg.Pool): Promise<ReadonlyMap<string, string>> {
  const { rows } = await pool.query<{ id: string; name: string }>(
    `select entity_id::text as id, min(entity || ' ' || external_id) as name from external_number group by 1 union all select id::text, id::text from import_job`,
  )
  return new Map(rows.map(({ id, name }) => [id, name]))
}

/** Tables that tell of files, not of what they have brought. */
export const ofFiles = (table: string): boolean => table.startsWith('import_')

const SHOWN = 2
const SHOWN_CHARACTERS = 300

/** Differences, by table; `but`: tables that are not looked at. */
export function differences(wanted: State, found: State, but: (table: string) => boolean = () => false): string[] {
  return [...wanted].flatMap(([table, rows]) => {
    if (but(table)) return []
    const missing = without(rows, found.get(table) ?? [])
    const more = without(found.get(table) ?? [], rows)
    const told = (label: string, some: readonly string[]) =>
      some.length
        ? [
            `${table}: ${some.length} ${label}, as ${some
              .slice(0, SHOWN)
              .map((row) => row.slice(0, SHOWN_CHARACTERS))
              .join(' ')}`,
          ]
        : []
    return [...told('rows are missing', missing), ...told('rows are too many', more)]
  })
}

/** Rows of `all` that are not in `some`, as often as they are there. */
function without(all: readonly string[], some: readonly string[]): string[] {
  const counts = new Map<string, number>()
  for (const row of some) counts.set(row, (counts.get(row) ?? 0) + 1)
  return all.filter((row) => {
    const left = counts.get(row) ?? 0
    counts.set(row, left - 1)
    return left <= 0
  })
}
