/** What was read waits in the database until it is compared and brought in. */
import { organisation, type Sql } from '../../../platform/database/db.ts'
import type { StagedBatch } from './thread/read-work.ts'

/** Behind how many records and lines of its job something stands. `saidAt`: when its source said it; null: when the job's file was made. */
export type StagedPlace = { records: number; lines: number; saidAt: Date | null }

const FIRST: StagedPlace = { records: 0, lines: 0, saidAt: null }

/** Within the transaction of `sql`. */
export async function storeStaged(sql: Sql, jobId: string, { lines, records, rejected }: StagedBatch, place: StagedPlace = FIRST): Promise<void> {
  if (records.length > 0)
    await sql`insert into import_record (organisation_id, job_id, record, external_id, said_at)
      select ${organisation}, ${jobId}::uuid, b.record + ${place.records}::int, b.external_id, ${place.saidAt}::timestamptz
      from unnest(${records.map(({ record }) => String(record))}::int[], ${records.map(({ externalId }) => externalId)}::text[]) b(record, external_id)`
  if (lines.count > 0)
    await sql`insert into import_line (organisation_id, job_id, record, line, cells, cleared)
      select ${organisation}, ${jobId}::uuid, b.record + ${place.records}::int, b.line + ${place.lines}::int, b.cells::text[], b.cleared::text[]
      from unnest(${lines.record}::int[], ${lines.line}::int[], string_to_array(${lines.cells}, ${lines.between}), ${lines.cleared}::text[]) b(record, line, cells, cleared)`
  if (rejected.length > 0)
    await sql`insert into import_rejection (organisation_id, job_id, line, record, "column", value, reason, cells)
      select ${organisation}, ${jobId}::uuid, b.line + ${place.lines}::int, b.record + ${place.records}::int, b.column, left(b.value, 200), b.reason, '{}'
      from jsonb_to_recordset(${JSON.stringify(rejected)}::jsonb) b(line int, record int, "column" text, value text, reason text) on conflict do nothing`
}
