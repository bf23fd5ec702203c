import type { Context } from '../platform/call/context.ts'
import { organisation } from '../platform/database/db.ts'

/** Which source said it, and as of which instant. */
export type Said = { source: string; at: string }

/** More rows of one source tell nothing more. */
const MOST_NUMBERS = 200

/**
 * What source the rows with these ids came from, and of when what it says is: of the last file of it that was brought in, else of when it last said something new of them.
 * `entities`: as `external_number` and `import_job` name them. null: no source has named any of the rows.
 */
export async function readSaid(ctx: Context, entities: readonly string[], ids: readonly string[]): Promise<Said | null> {
  if (ids.length === 0) return null
  const [said] = await ctx.db.sql<Said>`
    select n.source, coalesce((select max(j.file_from) from unnest(${[...entities]}::text[]) of_file(entity) cross join lateral (
        select j.file_from from import_job j where j.organisation_id = ${organisation} and j.source = n.source and j.entity = of_file.entity
          and j.state = 'done' order by j.created_at desc limit 1) j), n.at) as at
    from (select known.source, max(known.said_at) as at from (select x.source, x.said_at from external_number x
        where x.organisation_id = ${organisation} and x.entity = any(${[...entities]}::text[]) and x.entity_id = any(${[...ids].slice(0, MOST_NUMBERS)}::uuid[])
          and x.said_at is not null limit ${MOST_NUMBERS}) known
      group by known.source) n
    order by at desc limit 1`
  return said ?? null
}
