/** Says of every record of a file what bringing it in would do. Nothing but the file's own rows is written. */
import { alsoKnownAs } from '../../../../domain/commerce/import/records/record-fields.ts'
import { fragment, organisation, type SqlFragment } from '../../../platform/database/db.ts'
import { stores } from '../records/stores.ts'
import { firstLine, isOvertaken, linesOf, type SliceWork, saidAt, type Work } from '../records/work.ts'
import type { JobTurn } from './job-turn.ts'
import { inSlices } from './slices.ts'

export type Counts = { new: number; changed: number; unchanged: number; rejected: number; vanished: number }

export async function compareRecords(turn: JobTurn, work: Work): Promise<Counts> {
  const compareSlice = async (given: SliceWork): Promise<void> => {
    await rejectWrong(given)
    await judge(given)
  }
  await inSlices(turn, work, 'comparing', compareSlice, { isOrdered: !stores[work.entity].areApart })
  return await countVerdicts(turn, work)
}

async function rejectWrong(given: SliceWork): Promise<void> {
  const { sql, work } = given
  for (const { field, reason, wrong } of stores[work.entity].checks(work))
    await sql`insert into import_rejection (organisation_id, job_id, line, record, "column", reason, cells)
      select ${organisation}, l.job_id, l.line, l.record, ${work.columns[field] ?? field}, ${reason}, '{}' from import_line l
      where ${linesOf(given)} and ${wrong} on conflict do nothing`
  await sql`insert into import_rejection (organisation_id, job_id, line, record, reason, cells)
    select ${organisation}, l.job_id, l.line, l.record, 'with_wrong_line', '{}' from import_line l
    where ${linesOf(given)} and exists (select from import_rejection x where x.organisation_id = ${organisation} and x.job_id = l.job_id and x.record = l.record)
    on conflict do nothing`
}

/**
 * A record whose source says what it said last is unchanged, whatever people have written since, and so is one of which it has said something later.
 * Record by record, each by its key: what has just been staged is so new that the database does not know yet how much it is.
 */
async function judge({ sql, work, slice }: SliceWork): Promise<void> {
  const { adopted } = stores[work.entity]
  const other = alsoKnownAs(work.entity)
  const id = fragment`coalesce(e.entity_id, ${other ? idOf(work, other) : fragment`null`}, ${adopted ? fragment`(select a.id from (select 1) one ${firstLine} cross join lateral (select ${adopted(work)} as id) a)` : fragment`null`})`
  await sql`update import_record r set (content_hash, entity_id, verdict) = (
      select k.hash, coalesce(k.id, gen_random_uuid()), (case when k.is_wrong then 'rejected' when k.id is null then 'new'
        when k.gone_at is null and (k.known = k.hash or k.is_overtaken) then 'unchanged' else 'changed' end)::"ImportVerdict"
      from (select l.hash, e.content_hash as known, e.gone_at, ${id} as id, e.content_hash is not null and ${isOvertaken(work, saidAt(work))} as is_overtaken,
          l.hash is null or exists (select from import_rejection x where x.organisation_id = ${organisation} and x.job_id = r.job_id and x.record = r.record) as is_wrong
        from (select decode(md5(string_agg(array_to_string(l.cells, chr(31), chr(30)) || coalesce(chr(28) || array_to_string(l.cleared, chr(31)), ''), chr(29) order by l.line)), 'hex') as hash
          from import_line l where l.organisation_id = ${organisation} and l.job_id = r.job_id and l.record = r.record) l
        left join external_number e on e.organisation_id = ${organisation} and e.source = ${work.source} and e.entity = ${work.entity} and e.external_id = r.external_id) k)
    where r.organisation_id = ${organisation} and r.job_id = ${work.jobId}::uuid and r.record between ${slice.from}::int and ${slice.until}::int and not r.is_applied`
}

const idOf = (work: Work, entity: string): SqlFragment => fragment`(select o.entity_id from external_number o
  where o.organisation_id = ${organisation} and o.source = ${work.source} and o.entity = ${entity} and o.external_id = r.external_id)`

export async function countVerdicts({ db }: Pick<JobTurn, 'db'>, { jobId }: Pick<Work, 'jobId'>): Promise<Counts> {
  const rows = await db.sql<{ verdict: keyof Counts; count: number }>`select r.verdict, count(*) from import_record r
    where r.organisation_id = ${organisation} and r.job_id = ${jobId}::uuid and r.verdict is not null group by r.verdict`
  const counts: Counts = { new: 0, changed: 0, unchanged: 0, rejected: 0, vanished: 0 }
  for (const { verdict, count } of rows) counts[verdict] = count
  return counts
}
