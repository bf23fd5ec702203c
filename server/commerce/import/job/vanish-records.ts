/** What a source named once and does not name any more, in a file that holds all there is: it is archived, never deleted. */
import { fragment, organisation, type Sql, type SqlFragment } from '../../../platform/database/db.ts'
import { stores } from '../records/stores.ts'
import { isOvertaken, type Work } from '../records/work.ts'
import type { JobTurn } from './job-turn.ts'
import { raisedWhere } from './store-records.ts'

const PAGE = 1_000

/** How many that would be, without what is done. */
export async function countVanished(turn: JobTurn, work: Work): Promise<{ vanished: number; known: number }> {
  let [vanished, known] = [0, 0]
  for (let after = ''; ; ) {
    const page = await turn.db.sql<{ externalId: string; isGone: boolean }>`${knownAfter(work, after)}`
    const gone = page.filter(({ isGone }) => isGone).map(({ externalId }) => externalId)
    vanished += gone.length - (await countDone(turn.db.sql, work, gone))
    known += page.length
    await turn.goOn('looking_for_vanished', known, null)
    const last = page.at(-1)
    if (page.length < PAGE || !last) return { vanished, known }
    after = last.externalId
  }
}

/** Of these numbers: how many are of what is done, and has gone for that. */
export async function countDone(sql: Sql, { source, entity }: Pick<Work, 'source' | 'entity'>, gone: readonly string[]): Promise<number> {
  const { table, isDone } = stores[entity]
  if (!isDone || gone.length === 0) return 0
  const [found] = await sql<{ count: number }>`select count(*)::int as count from external_number e
    join ${table} on t.organisation_id = ${organisation} and t.id = e.entity_id
    where e.organisation_id = ${organisation} and e.source = ${source} and e.entity = ${entity} and e.external_id = any(${[...gone]}::text[]) and ${isDone({ source }, gone)}`
  return found?.count ?? 0
}

export async function archiveVanished(turn: JobTurn, work: Work): Promise<void> {
  let done = 0
  for (let after = ''; ; ) {
    const page = await turn.db.sql<{ externalId: string; isGone: boolean }>`${knownAfter(work, after)}`
    const gone = page.filter(({ isGone }) => isGone).map(({ externalId }) => externalId)
    if (gone.length > 0) await turn.db.inTransaction((sql) => archive(sql, work, gone))
    done += page.length
    await turn.goOn('archiving', done, null)
    const last = page.at(-1)
    if (page.length < PAGE || !last) return
    after = last.externalId
  }
}

/** A page of what the source has named, in the order of the key. */
const knownAfter = (work: Work, after: string): SqlFragment => fragment`select e.external_id as "externalId",
    not ${isOvertaken(work)} and not exists (select from import_record r where r.organisation_id = ${organisation} and r.job_id = ${work.jobId}::uuid and r.external_id = e.external_id) as "isGone"
  from external_number e where e.organisation_id = ${organisation} and e.source = ${work.source} and e.entity = ${work.entity} and e.gone_at is null
    and e.external_id > ${after} order by e.external_id limit ${PAGE}::int`

/** Those whose numbers are all that the job's records say, unless something was said of them since. Each page of them in one transaction: what was archived is not named a second time. */
export async function archiveNamed({ db, goOn }: JobTurn, work: Work): Promise<void> {
  for (let done = 0; ; ) {
    const count = await db.inTransaction(async (sql) => {
      const named = await sql<{
        externalId: string
        isNamedAgain: boolean
      }>`delete from import_record r where r.organisation_id = ${organisation} and r.job_id = ${work.jobId}::uuid
          and r.record in (select n.record from import_record n where n.organisation_id = ${organisation} and n.job_id = ${work.jobId}::uuid
            and n.verdict is null order by n.record limit ${PAGE}::int) returning r.external_id as "externalId",
          exists (select from external_number e where e.organisation_id = ${organisation} and e.source = ${work.source} and e.entity = ${work.entity}
            and e.external_id = r.external_id and ${isOvertaken(work)}) as "isNamedAgain"`
      const gone = named.filter(({ isNamedAgain }) => !isNamedAgain).map(({ externalId }) => externalId)
      if (gone.length > 0) await archive(sql, work, gone)
      return named.length
    })
    if (count === 0) return
    done += count
    await goOn('archiving', done, null)
  }
}

async function archive(sql: Sql, work: Work, gone: readonly string[]): Promise<void> {
  const { table, vanish, vanishKeeps } = stores[work.entity]
  const kept = vanishKeeps
    ? fragment`jsonb_build_object('fields', (select jsonb_object_agg(f.key, jsonb_build_array(f.value, null)) from jsonb_each(to_jsonb(t)) f where f.key = any(${vanishKeeps}::text[])))`
    : fragment`jsonb_build_object('archivedAt', t.archived_at)`
  const named = fragment`e.organisation_id = ${organisation} and e.source = ${work.source} and e.entity = ${work.entity} and e.external_id = any(${gone}::text[])
    and e.gone_at is null`
  await sql`insert into import_record (organisation_id, job_id, record, external_id, entity_id, verdict, before, is_applied)
    select ${organisation}, ${work.jobId}::uuid, (select coalesce(max(record), 0) from import_record m where m.organisation_id = ${organisation} and m.job_id = ${work.jobId}::uuid)
      + row_number() over (order by e.external_id)::int, e.external_id, e.entity_id, 'vanished', ${kept}, true
    from external_number e join ${table} on t.organisation_id = ${organisation} and t.id = e.entity_id where ${named}`
  const change = vanish ? fragment`${vanish(work, gone)} and` : fragment`archived_at = now()${raisedWhere(work, fragment`true`)} where`
  // What goes by another number as well, or by one of another source, is named still.
  const isNamed = fragment`exists (select from external_number o where o.organisation_id = ${organisation} and o.entity = ${work.entity} and o.entity_id = t.id
    and o.gone_at is null and not (o.source = ${work.source} and o.external_id = any(${gone}::text[])))`
  await sql`update ${table} set ${change} t.organisation_id = ${organisation} and t.id in (select e.entity_id from external_number e where ${named}) and not ${isNamed}`
  await sql`update external_number e set gone_at = now() where ${named}`
}
