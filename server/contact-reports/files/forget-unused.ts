import type { Database } from '../../platform/database/db.ts'

/** A file is written before its report names it: one that nobody names after this time was left by a server that was killed. */
const LONGEST_WRITING_MS = 86_400_000

/** Bytes that belong to no report go. */
export async function forgetUnusedFiles({ pool }: Pick<Database, 'pool'>, now = new Date()): Promise<void> {
  await pool.query(
    `delete from stored_file s where s.stored_at < $1 and not exists (
       select 1 from report_file f where f.organisation_id = s.organisation_id and f.stored_file_id = s.id)`,
    [new Date(now.getTime() - LONGEST_WRITING_MS)],
  )
}
