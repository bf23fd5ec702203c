import type { Database } from '../../platform/database/db.ts'

const DAY_MS = 86_400_000
/** A file is written before its report names it: one that nobody names after this time was left by a server that was killed. */
const LONGEST_WRITING_MS = DAY_MS
/** Who erases a report takes its files along: only what was written lately may have been left. Looking further back would be looking at all files every night. */
const LOOKS_BACK_MS = 60 * DAY_MS

/** Bytes that belong to no report go. */
export async function forgetUnusedFiles({ pool }: Pick<Database, 'pool'>, now = new Date()): Promise<void> {
  const [from, until] = [LOOKS_BACK_MS, LONGEST_WRITING_MS].map((ms) => new Date(now.getTime() - ms))
  await pool.query(
    `delete from stored_file s where s.stored_at >= $1 and s.stored_at < $2 and not exists (
       select 1 from report_file f where f.organisation_id = s.organisation_id and f.stored_file_id = s.id)`,
    [from, until],
  )
}
