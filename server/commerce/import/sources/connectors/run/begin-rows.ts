/** What was fetched becomes a job, which the engine brings in as it does a file's. */
import { v7 as uuidv7 } from 'uuid'
import type { Entity } from '../../../../../../domain/commerce/import/mapping/entities.ts'
import { asJson, type OrganisationTransaction, organisation, sqlWithin } from '../../../../../platform/database/db.ts'
import { storeStaged } from '../../../job/store-staged.ts'
import { readingOfRows, type StagedRows } from '../../staged-rows.ts'
import type { ConnectorRun } from './connector-run.ts'

/** What every job of a connector is: it goes on by itself as far as it is right, and says nothing of what it does not name. */
const jobOf = ({ organisationId, connector, now }: ConnectorRun, entity: Entity, fields: readonly string[], fileFrom: Date) => ({
  ...{ organisationId, id: uuidv7(), source: connector.source, entity, connectorId: connector.id, fileBytes: 0, fileFrom, startedAt: now() },
  ...{ state: 'running' as const, isAutomatic: true, isPart: true, acceptsPart: true, reading: asJson(readingOfRows(entity, fields)) },
})

/** `askedAt`: what others have said since, as by a push of the same source, holds. */
export type FetchedRows = { staged: StagedRows; askedAt: Date }

/** One job of all, in the order in which they were asked for. In the transaction of `tx`. Answers the job's id; null: there is nothing. */
export async function beginRows(
  tx: OrganisationTransaction,
  run: ConnectorRun,
  entity: Entity,
  fetched: readonly FetchedRows[],
): Promise<string | null> {
  const [first] = fetched
  if (!first) return null
  const fields = [...new Set(fetched.flatMap(({ staged }) => staged.fields))]
  const job = { ...jobOf(run, entity, fields, first.askedAt), lineCount: fetched.reduce((sum, { staged }) => sum + staged.rows, 0) }
  await tx.importJob.create({ data: job })
  const sql = sqlWithin(tx, run.organisationId)
  let [records, lines] = [0, 0]
  for (const { staged, askedAt } of fetched) {
    for (const batch of staged.batches) await storeStaged(sql, job.id, batch, { records, lines, saidAt: askedAt })
    records += staged.batches.reduce((sum, batch) => sum + batch.records.length, 0)
    lines += staged.rows
  }
  return job.id
}

/**
 * What the source does not have any more, by its numbers. In the transaction of `tx`. `listedAt`: what was said of one since then holds;
 * null: it goes whatever was said. Answers the job's id; null: nothing of it is known.
 */
export async function beginRemoval(
  tx: OrganisationTransaction,
  run: ConnectorRun,
  entity: Entity,
  gone: readonly string[],
  listedAt: Date | null,
): Promise<string | null> {
  if (gone.length === 0) return null
  const sql = sqlWithin(tx, run.organisationId)
  const known = await sql<{ externalId: string }>`select e.external_id as "externalId" from external_number e
    where e.organisation_id = ${organisation} and e.source = ${run.connector.source} and e.entity = ${entity} and e.external_id = any(${[...gone]}::text[])
      and e.gone_at is null and not coalesce(e.said_at > ${listedAt}::timestamptz, false) order by e.external_id`
  if (known.length === 0) return null
  const job = {
    ...jobOf(run, entity, ['number'], listedAt ?? run.now()),
    isForced: listedAt === null,
    removesNamed: true,
    vanishedCount: known.length,
    lineCount: known.length,
  }
  await tx.importJob.create({ data: job })
  await sql`insert into import_record (organisation_id, job_id, record, external_id) select ${organisation}, ${job.id}::uuid, g.record, g.external_id
    from unnest(${known.map(({ externalId }) => externalId)}::text[]) with ordinality g(external_id, record)`
  return job.id
}
